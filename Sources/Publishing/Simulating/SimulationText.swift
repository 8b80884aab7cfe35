import Foundation
public import Planning
public import Simulating

/// What `rota simulate` found, for people: a table of promised, planned and simulated, and a
/// sentence wherever they differ by more than the noise.
public struct SimulationText {
  private let site: Site
  private let comparison: ServiceComparison
  private let rounds: [CalibrationRound]
  private let showsDays: Bool
  private let next: String

  /// The text of a comparison.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - comparison: What was planned and what came out.
  ///   - rounds: The rounds of a calibration that led to the rota; none where there was none.
  ///   - showsDays: Whether each day has a row.
  ///   - next: What to do next.
  public init(
    site: Site,
    comparison: ServiceComparison,
    rounds: [CalibrationRound] = [],
    showsDays: Bool = false,
    next: String
  ) {
    (self.site, self.comparison, self.rounds) = (site, comparison, rounds)
    (self.showsDays, self.next) = (showsDays, next)
  }

  /// The text; no line is longer than 80 columns.
  public var text: String {
    let sections = [
      TextLines.wrapped(heading), calibration, table, TextLines.wrapped(late), differences, misses,
      TextLines.wrapped("Next: \(next)"),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let settings = comparison.simulated.settings
    let horizon = site.horizon
    let routing =
      switch settings.routing {
      case .plan: "everyone on the queue that the rota says"
      case .skills: "people free helping on other queues that they can serve"
      case .priority: "everyone on what comes first in the priorities of what they can serve"
      }
    return "\(site.name), \(horizon.firstDay) to \(horizon.date(ofDay: horizon.dayCount - 1)): "
      + "simulated \(settings.replications) times, \(routing)"
  }

  private var table: [String] {
    var table = TextTable([
      ("Queue", .left), ("Promised", .right), ("Planned", .right), ("Simulated", .right),
      ("Gave up", .right), ("Wait s", .right), ("Busy", .right), ("Holds", .left),
    ])
    for queue in comparison.queues {
      table.add(
        row(site[queue.queue].name, queue.all, queue.queue)
          + [Decimals.percent(queue.occupancy.value, digits: 0), queue.holds ? "yes" : "no"]
      )
      guard showsDays else { continue }
      for (day, service) in queue.days.enumerated() {
        guard let service else { continue }
        let name = site.horizon.weekday(ofDay: day).abbreviation
        table.add(
          row("  \(name) \(site.horizon.date(ofDay: day))", service, queue.queue)
            + ["", service.isPromise ? service.holds ? "yes" : "no" : ""]
        )
      }
    }
    return table.lines
  }

  private func row(_ name: String, _ service: ComparedService, _ queue: QueueID) -> [String] {
    let found = service.simulated
    let isWork = site[queue].channel == .backOffice
    return [
      name, Decimals.percent(service.promised), service.planned.map { Decimals.percent($0) } ?? "-",
      Decimals.percent(found.inTime.value) + " ±"
        + Decimals.text(found.inTime.halfWidth * 100, digits: 1),
      isWork ? "" : Decimals.percent(found.abandoned.value),
      isWork ? "" : Decimals.text(found.waitSeconds.value, digits: 0),
    ]
  }

  private var late: String {
    let week = comparison.simulated
    return "Breaks begin \(minutes(week.breakLateSeconds)) late and shifts end "
      + "\(minutes(week.shiftEndLateSeconds)) late on average, for the contact in hand."
  }

  private func minutes(_ estimate: Estimate) -> String {
    Decimals.text(estimate.value / 60, digits: 1) + " min"
  }

  /// A sentence for each queue where planned and simulated differ, and one where none does.
  private var differences: [String] {
    let lines = comparison.queues.flatMap { queue -> [String] in
      guard let difference = queue.all.difference else { return [] }
      let sentence =
        "\(site[queue.queue].name): \(points(difference)) \(difference < 0 ? "less" : "more") "
        + "than planned" + causes(queue)
      return TextLines.wrapped(sentence, first: "- ")
    }
    guard lines.isEmpty else {
      return ["Where planned and simulated differ by more than the noise:"] + lines
    }
    return ["Planned and simulated agree within half a point or the noise on every queue."]
  }

  private func causes(_ queue: ComparedQueue) -> String {
    let isWork = site[queue.queue].channel == .backOffice
    let causes = queue.parts.map { "\(words($0.cause, isWork)) (\(points($0.share)))" }
    return causes.isEmpty ? "." : ", most likely because " + causes.joined(separator: " and ") + "."
  }

  private func points(_ share: Double) -> String {
    Decimals.text(abs(share) * 100, digits: 1) + " points"
  }

  private func words(_ cause: DifferencePart.Cause, _ isWork: Bool) -> String {
    switch cause {
    case .routing: "people help across queues"
    case .lateBreaks: "breaks wait for the contact in hand and are then taken in full"
    case .spells: "people are away in spells, and not a little all the time"
    case .rest:
      isWork
        ? "work does not come in evenly, and nobody can do what is not there yet"
        : "the formulas take each interval by itself and count fractions of people"
    }
  }

  /// Promises that do not hold, at most ten.
  private var misses: [String] {
    let all = comparison.queues.flatMap { queue in
      queue.promises.filter { !$0.holds }.map { (site[queue.queue].name, $0) }
    }
    guard !all.isEmpty else { return ["Every promise holds, but for noise."] }
    let shown = all.prefix(10).flatMap { name, service in
      TextLines.wrapped(
        "\(name), \(stretch(service)): \(Decimals.percent(service.simulated.inTime.value)) "
          + "±\(Decimals.text(service.simulated.inTime.halfWidth * 100, digits: 1)) of "
          + "\(Decimals.percent(service.promised)) promised.",
        first: "- "
      )
    }
    return ["Promises that do not hold: \(all.count)"] + shown
      + (all.count > 10 ? ["- and \(all.count - 10) more, see simulation.csv"] : [])
  }

  private func stretch(_ service: ComparedService) -> String {
    guard let span = service.span else { return "all days" }
    let horizon = site.horizon
    let day = horizon.day(of: span.lowerBound)
    let date = horizon.date(ofDay: day)
    let name = "\(date.weekday.abbreviation) \(date)"
    if span == horizon.dayStarts[day]..<horizon.dayStarts[day + 1] { return name }
    if span.length > Minutes(1440) { return "the week of \(name)" }
    return name + " " + WallClock(horizon: horizon).text(span, on: date)
  }

  private var calibration: [String] {
    guard !rounds.isEmpty else { return [] }
    let steps = rounds.map { Decimals.text($0.largestDifference * 100, digits: 1) }
    return TextLines.wrapped(
      "Calibrated in \(rounds.count - 1) \(rounds.count == 2 ? "round" : "rounds"): the largest difference between planned and "
        + "simulated of a queue where people wait went \(steps.joined(separator: ", ")) points. "
        + "The factors are in site/calibration.csv; cost, bound and gap of this plan are those of "
        + "the calibrated figures, and do not compare with those of the plan before."
    )
  }
}
