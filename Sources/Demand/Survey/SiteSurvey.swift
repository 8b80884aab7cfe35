public import Planning

/// What a site says when it is read: its people and hours, its load, and what can't work.
public struct SiteSurvey: Sendable {
  /// One queue over the horizon.
  public struct QueueSurvey: Hashable, Sendable {
    /// The queue.
    public var queue: QueueID
    /// Contacts at open times.
    public var contacts: Double
    /// Offered load at open times, in erlang-hours: hours of handling.
    public var loadHours: Double
    /// Hours on the rota that the standard takes in every interval, after shrinkage.
    public var neededHours: Double
    /// People who can serve it.
    public var people: Int
    /// Most hours that they can work, weighted by proficiency.
    public var competentHours: Double
  }

  /// Something that can't work or is worth a look.
  public struct Finding: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable {
      /// No rota can do it.
      case impossible
      /// A rota can be made, but perhaps not the one that is meant.
      case doubtful
    }

    /// How bad it is.
    public var severity: Severity
    /// A sentence for people, with "Maybe ...".
    public var sentence: String
    /// Whom it is about, by the identifier of staff.csv; nil where it is not one person.
    public var person: String?

    init(severity: Severity, sentence: String, person: String? = nil) {
      (self.severity, self.sentence, self.person) = (severity, sentence, person)
    }
  }

  /// How many people the site has.
  public let peopleCount: Int
  /// Least and most contract hours of all people in the horizon, after leave that counts as hours.
  public let contractHours: ClosedRange<Minutes>
  /// By queue, in the site's order.
  public let queues: [QueueSurvey]
  /// What can't work or is worth a look.
  public let findings: [Finding]

  /// Looks a site over.
  public init(site: Site) {
    let model = CoverageModel(site: site)
    let hours = site.people.map { AvailableHours(person: $0, site: site) }
    let least = hours.reduce(Minutes.zero) { $0 + $1.total.lowerBound }
    let most = hours.reduce(Minutes.zero) { $0 + $1.total.upperBound }
    peopleCount = site.people.count
    contractHours = least...most
    queues = site.queues.indices.map { index in
      SiteSurvey.survey(QueueID(index), site: site, model: model, hours: hours)
    }
    let shifts = PossibleShifts(site: site)
    findings =
      QueueFindings(site: site, surveys: queues, most: most).all
      + HoursFindings(site: site, shifts: shifts).all + PinFindings(site: site, shifts: shifts).all
  }

  /// Sentences about what no rota can do.
  public var impossible: [String] { sentences(.impossible) }

  /// Sentences about what no rota can do, some people left out of whom it is told elsewhere.
  public func impossible(besides people: Set<String>) -> [String] {
    findings.filter { finding in
      finding.severity == .impossible && finding.person.map { !people.contains($0) } ?? true
    }.map(\.sentence)
  }

  /// Sentences about what is worth a look.
  public var warnings: [String] { sentences(.doubtful) }

  private func sentences(_ severity: Finding.Severity) -> [String] {
    findings.filter { $0.severity == severity }.map(\.sentence)
  }

  private static func survey(
    _ queue: QueueID,
    site: Site,
    model: CoverageModel,
    hours: [AvailableHours]
  ) -> QueueSurvey {
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let length = site.horizon.interval
    var survey = QueueSurvey(
      queue: queue,
      contacts: 0,
      loadHours: 0,
      neededHours: 0,
      people: 0,
      competentHours: 0
    )
    // Work that is due may come in when the queue is closed, or have come in before.
    let isDue = site[queue].due != nil
    survey.contacts = site[queue].backlog.reduce(0) { $0 + $1.contacts }
    for index in open.indices where open[index] || isDue {
      let cell = site.forecast[queue, Interval(index)]
      survey.contacts += cell.contacts
      survey.loadHours += cell.contacts * cell.handleSeconds / 3600
      survey.neededHours += Double(model.required[queue.index][index]) * length.hours
    }
    for (person, available) in zip(site.people, hours) {
      guard let proficiency = person.competences[queue], proficiency > 0 else { continue }
      survey.people += 1
      survey.competentHours += available.total.upperBound.hours * proficiency
    }
    return survey
  }
}
