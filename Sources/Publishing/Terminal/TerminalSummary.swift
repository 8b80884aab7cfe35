public import Planning
public import Rostering

/// What a planner reads after a run: the queues, the money, the wishes, the proof, what was not
/// possible, and what to do next, in plain text of 80 columns.
public struct TerminalSummary {
  /// Violations beyond this many are counted, not listed.
  private static let violationsShown = 20

  /// The site.
  public let site: Site
  /// The rota with its figures and proof.
  public let record: PlanRecord
  /// The rules that the rota breaks, as its judge found them.
  public let violations: [Violation]
  /// What to do next, as a sentence or a command.
  public let next: String
  /// What the screen can show.
  public let style: TerminalStyle
  /// The lines of the coverage chart, if one is shown.
  public let chart: [String]
  /// The budgets beside those of cost centres.
  public let budgets: [BudgetFigures]

  /// A summary.
  public init(
    site: Site,
    record: PlanRecord,
    violations: [Violation],
    next: String,
    style: TerminalStyle = .file,
    chart: [String] = [],
    budgets: [BudgetFigures] = []
  ) {
    self.site = site
    self.record = record
    self.violations = violations
    self.next = next
    self.style = style
    (self.chart, self.budgets) = (chart, budgets)
  }

  /// The summary, the last line saying what to do next.
  public var text: String {
    let sections = [
      painted(heading, .strong), standards, dueWork, requirements, chart, money, budgetTable,
      wishes, fairness, changes, proof, calibrated,
      painted(NotPossibleText(record.notPossible).lines, .warning),
      painted(notReached, .warning), painted(broken, violations.isEmpty ? .good : .bad),
      painted(TextLines.wrapped("Next: \(next)"), .strong),
    ].map { $0.map(style.plain) }
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// The first line of a section in a tone; what it says stands in its words, too.
  private func painted(_ lines: [String], _ tone: TerminalStyle.Tone) -> [String] {
    lines.prefix(1).map { style.paint($0, tone) } + lines.dropFirst()
  }

  private var figures: RotaFigures { record.figures }

  private var heading: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    let shifts = record.rota.lines.reduce(0) { $0 + $1.shifts.count }
    return TextLines.wrapped(
      "\(site.name), \(horizon.firstDay) to \(last): \(count(shifts, "shift")) for "
        + count(record.rota.lines.count, "person", "people")
    )
  }

  /// Queues with a promise: what is promised and what the plan is expected to keep.
  private var standards: [String] {
    var table = TextTable([
      ("Queue", .left), ("Standard", .left), ("Promised", .right), ("Planned", .right),
      ("Missed", .right), ("Short h", .right),
    ])
    for queue in figures.queues {
      guard case .standard(let standard) = site[queue.queue].target else { continue }
      table.add([
        site[queue.queue].name, sentence(standard, of: queue.queue),
        Decimals.percent(standard.share),
        queue.contacts > 0 ? Decimals.percent(queue.served / queue.contacts) : "-",
        Decimals.text(queue.missed, digits: 1), Decimals.text(queue.shortfallHours, digits: 1),
      ])
    }
    return table.isEmpty ? [] : table.lines
  }

  private var dueWork: [String] { DueWorkText(site: site, queues: figures.queues).lines }

  /// Queues whose people are given: how far the plan is off, and what that stands for.
  private var requirements: [String] {
    var table = TextTable([
      ("Queue", .left), ("Required h", .right), ("Short h", .right), ("Surplus h", .right),
      ("Cost \(site.currency.code)", .right),
    ])
    for queue in figures.queues {
      guard case .requirement = site[queue.queue].target else { continue }
      let required = site.forecast.cells[queue.queue.index].reduce(0) { $0 + $1.required }
      table.add([
        site[queue.queue].name,
        Decimals.text(Double(required) * site.horizon.interval.hours, digits: 1),
        Decimals.text(queue.shortfallHours, digits: 1),
        Decimals.text(queue.surplusHours, digits: 1),
        site.currency.text(site.currency.money(queue.requirementCost)),
      ])
    }
    return table.isEmpty ? [] : table.lines
  }

  private var money: [String] {
    var table = TextTable([
      ("Cost centre", .left), ("Cost \(site.currency.code)", .right), ("Budget", .right),
      ("Left", .right),
    ])
    for centre in figures.centres {
      table.add([
        site.costCentres[centre.centre.index].name, site.currency.text(centre.pay),
        centre.budget.map(site.currency.text) ?? "none",
        centre.budget.map { site.currency.text($0 - centre.pay) } ?? "-",
      ])
    }
    if figures.centres.count > 1 {
      table.add(["All", site.currency.text(figures.pay), "", ""])
    }
    return table.isEmpty ? [] : table.lines
  }

  private var budgetTable: [String] {
    var table = TextTable([
      ("Budget", .left), ("Cost \(site.currency.code)", .right), ("Allowed", .right),
      ("Left", .right), ("Kept", .left),
    ])
    for entry in budgets {
      let words = entry.keeping == .watch ? "watched" : entry.over > .zero ? "no" : "yes"
      table.add([
        site.budgets[entry.budget].name, site.currency.text(entry.planned),
        site.currency.text(entry.allowed), site.currency.text(entry.allowed - entry.planned),
        words,
      ])
    }
    return table.isEmpty ? [] : table.lines
  }

  private var wishes: [String] {
    guard figures.wishCount > 0 else { return [] }
    return ["Wishes: \(figures.wishesGranted) of \(figures.wishCount) granted"]
  }

  /// Who has most of what is to be shared fairly, and who least.
  private var fairness: [String] {
    var table = TextTable([
      ("Fair shares", .left), ("Among", .left), ("Most", .right), ("Who", .left),
      ("Least", .right), ("Who", .left),
    ])
    for entry in figures.fairness {
      table.add([
        entry.measure, entry.group.isEmpty ? "everyone" : entry.group,
        Decimals.text(entry.largest, digits: 1), site[entry.most].id,
        Decimals.text(entry.smallest, digits: 1), site[entry.least].id,
      ])
    }
    return table.isEmpty ? [] : table.lines
  }

  private var changes: [String] {
    guard let changed = figures.changedShifts else { return [] }
    let most = record.search.mostChanges.map { ", at most \($0) allowed" } ?? ""
    return TextLines.wrapped(
      "Against what people had before: \(count(changed, "changed shift"))\(most)"
    )
  }

  private var proof: [String] {
    TextLines.wrapped(
      ProofSentence(currency: site.currency, proof: record.proof, search: record.search).text
    )
  }
}

extension TerminalSummary {
  /// What the plan does not reach, in the order of queues and centres.
  private var notReached: [String] {
    let daily = DailyService(site: site)
    let missed = figures.queues.compactMap { shortfall(of: $0, daily) }
    let over = figures.centres.filter { $0.over > .zero }.map {
      "\(site.costCentres[$0.centre.index].name): \(site.currency.text($0.over)) "
        + "\(site.currency.code) above the budget"
    }
    let unmet = figures.wishCount - figures.wishesGranted
    let wishes = unmet > 0 ? ["\(count(unmet, "wish", "wishes")) not granted"] : []
    let points = missed + over + wishes
    guard !points.isEmpty else { return [] }
    return ["Not reached:"] + points.flatMap { TextLines.wrapped($0, first: "- ") }
  }

  private func shortfall(
    of queue: RotaFigures.QueueFigures,
    _ daily: DailyService
  ) -> String? {
    let name = site[queue.queue].name
    if case .requirement = site[queue.queue].target {
      guard queue.shortfallHours > 0.05 else { return nil }
      return "\(name): \(Decimals.text(queue.shortfallHours, digits: 1)) required hours without "
        + "a person"
    }
    guard queue.missed > 0.05 else { return nil }
    if !queue.due.isEmpty { return DueWorkText.late(queue, site) }
    return "\(name): \(Decimals.text(queue.missed, digits: 1)) of "
      + "\(Decimals.text(queue.promised, digits: 1)) promised contacts"
      + worstDay(of: queue, daily)
  }

  /// A standard over all days may be kept while one of them is a bad one.
  private func worstDay(
    of queue: RotaFigures.QueueFigures,
    _ daily: DailyService
  ) -> String {
    let index = queue.queue.index
    guard site.horizon.dayCount > 1, figures.load.indices.contains(index),
      let worst = daily.worstDay(of: queue.queue, load: figures.load[index])
    else { return "" }
    let date = ClockWords.text(site.horizon.date(ofDay: worst.day))
    return ", worst on \(date) with \(Decimals.percent(worst.share)) in time"
  }

  private var broken: [String] {
    guard !violations.isEmpty else { return ["Every rule is kept."] }
    let shown = violations.prefix(TerminalSummary.violationsShown).flatMap {
      TextLines.wrapped(ViolationText(site: site, violation: $0).text, first: "- ")
    }
    let rest = violations.count - TerminalSummary.violationsShown
    return ["Rules broken: \(violations.count)"] + shown
      + (rest > 0 ? ["- and \(rest) more"] : [])
  }

  /// What calibration.csv makes of the figures.
  private var calibrated: [String] {
    guard !site.calibration.isEmpty else { return [] }
    return TextLines.wrapped(
      "Calibrated: by calibration.csv people on queues where contacts wait count as simulations "
        + "have found. Planned shares, weighed cost, bound and gap are of these figures."
    )
  }

  private func sentence(_ standard: ServiceStandard, of queue: QueueID) -> String {
    // Back-office work has no one waiting on the line: done inside the window is in time.
    if let due = site[queue].due { return "done by \(due.words)" }
    if site[queue].channel == .backOffice { return "done each \(standard.window.rawValue)" }
    let within = standard.withinSeconds
    let time =
      within >= 7200
      ? "\(Decimals.text(within / 3600, digits: 0)) h" : "\(Decimals.text(within, digits: 0)) s"
    let window = standard.window == .interval ? "each interval" : "each \(standard.window.rawValue)"
    return "in \(time), \(window)"
  }

  private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
