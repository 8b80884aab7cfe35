import Planning

/// What is wrong with demand: nobody for it, outside opening hours, more than there are hours.
struct QueueFindings {
  private(set) var all: [SiteSurvey.Finding] = []
  private let site: Site

  init(site: Site, surveys: [SiteSurvey.QueueSurvey], most: Minutes) {
    self.site = site
    for survey in surveys {
      addUnserved(survey)
      addOutsideOpening(survey.queue)
      addSiteClosed(survey.queue)
    }
    let needed = surveys.reduce(0) { $0 + $1.neededHours }
    if needed > most.hours {
      add(
        .doubtful,
        "all queues together need \(Figure.text(needed, digits: 1)) h, and everyone's contracts"
          + " after leave hold at most \(Figure.hours(most.hours)). Maybe standards will be missed,"
          + " or people are missing in staff.csv"
      )
    }
  }

  private mutating func addUnserved(_ survey: SiteSurvey.QueueSurvey) {
    guard survey.people == 0, survey.contacts > 0 || survey.neededHours > 0 else { return }
    let work =
      survey.contacts > 0
      ? "\(Figure.text(survey.contacts, digits: 1)) contacts"
      : "\(Figure.text(survey.neededHours, digits: 1)) h required"
    add(
      .impossible,
      "queue \(site[survey.queue].name): nobody can serve its \(work). Maybe the competence is missing in"
        + " staff.csv or spelled differently"
    )
  }

  private mutating func addOutsideOpening(_ queue: QueueID) {
    // Work that has a due time may come in when nobody is there.
    if site[queue].due != nil { return }
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let outside = demand(of: queue) { !open[$0] }
    guard let first = outside.first else { return }
    add(
      .doubtful,
      "queue \(site[queue].name): \(contacts(outside, of: queue)) contacts in \(outside.count)"
        + " intervals are outside its opening hours and are not planned for, the first at"
        + " \(clock(first)). Maybe its opening hours are too short"
    )
  }

  private mutating func addSiteClosed(_ queue: QueueID) {
    let siteOpen = site.opening.openIntervals(in: site.horizon)
    let queueOpen = site[queue].opening.openIntervals(in: site.horizon)
    let waits = site[queue].channel == .backOffice
    let outside = demand(of: queue) { queueOpen[$0] && !siteOpen[$0] && !waits }
    guard let first = outside.first else { return }
    add(
      .impossible,
      "queue \(site[queue].name): \(contacts(outside, of: queue)) contacts in \(outside.count)"
        + " intervals come while the site is closed and nobody can be on shift, the first at"
        + " \(clock(first)). Maybe the site should open longer, or the queue shorter"
    )
  }

  /// Intervals that have demand and fulfil a condition.
  private func demand(of queue: QueueID, where condition: (Int) -> Bool) -> [Int] {
    (0..<site.horizon.intervalCount).filter { index in
      let cell = site.forecast[queue, Interval(index)]
      return (cell.contacts > 0 || cell.required > 0) && condition(index)
    }
  }

  private func contacts(_ intervals: [Int], of queue: QueueID) -> String {
    let sum = intervals.reduce(0) { $0 + site.forecast[queue, Interval($1)].contacts }
    return Figure.text(sum, digits: 1)
  }

  private func clock(_ interval: Int) -> String {
    let clock = site.horizon.wallClock(at: site.horizon.start(of: Interval(interval)))
    return "\(clock.date) \(clock.time)"
  }

  private mutating func add(_ severity: SiteSurvey.Finding.Severity, _ sentence: String) {
    all.append(SiteSurvey.Finding(severity: severity, sentence: sentence))
  }
}
