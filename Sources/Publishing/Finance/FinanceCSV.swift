public import Planning
public import Rostering

/// The tables of finance for spreadsheets; amounts in major units.
///
/// A text that a spreadsheet would take for a formula has an apostrophe before it.
public struct FinanceCSV {
  private let site: Site
  private let report: FinanceReport
  private let privacy: FinancePrivacy

  /// The tables of a report.
  public init(site: Site, report: FinanceReport, privacy: FinancePrivacy) {
    (self.site, self.report, self.privacy) = (site, report, privacy)
  }

  /// Every table that there is something for.
  public var files: [PlanFile] {
    var files = [
      PlanFile(path: "fit.csv", text: fit), PlanFile(path: "ledger.csv", text: ledger),
      PlanFile(path: "queues.csv", text: queues),
    ]
    if let curve = report.curve { files.append(PlanFile(path: "curve.csv", text: text(curve))) }
    if let money = report.contingency {
      files.append(PlanFile(path: "scenarios.csv", text: text(money)))
    }
    if let responses = report.responses {
      files.append(PlanFile(path: "responses.csv", text: text(responses)))
    }
    if let actuals = report.actuals {
      files.append(PlanFile(path: "actuals.csv", text: text(actuals)))
    }
    return files
  }

  private func table(_ heading: [String], _ rows: [[String]]) -> String {
    var csv = CSVText()
    for row in [heading] + rows { csv.add(row) }
    return csv.text
  }

  private var fit: String {
    table(
      [
        "cap", "of", "keep", "period", "limit", "spent_before", "allowed", "committed", "planned",
        "headroom",
      ],
      report.fits.map { fit in
        let isCentre = if case .centre = fit.scope { true } else { false }
        return [
          inert(fit.name), isCentre ? "cost centre" : "budget", FinanceWords.keeping(fit.keeping),
          fit.period.rawValue,
        ]
          + [fit.cap, fit.spent, fit.allowed, fit.committed, fit.planned, fit.headroom].map(money)
      }
    )
  }

  private var ledger: String {
    let person = privacy.showsPay ? ["person"] + (privacy.showsNames ? ["name"] : []) : []
    return table(
      person + ["cost_centre", "team"] + (privacy.showsPay ? ["date"] : [])
        + ["kind", "rule", "hours", "amount"],
      privacy.lines(of: report.ledger, at: site).map { line in
        var cells: [String] = []
        if let id = line.person {
          cells.append(inert(site[id].id))
          if privacy.showsNames { cells.append(inert(site[id].name)) }
        }
        cells += [inert(site.costCentres[line.centre.index].name), inert(line.team)]
        if let day = line.day { cells.append("\(site.horizon.date(ofDay: day))") }
        return cells + [
          line.kind.rawValue, inert(line.rule), number(Double(line.minutes.count) / 60, 4),
          money(line.amount),
        ]
      }
    )
  }

  private var queues: String {
    table(
      [
        "queue", "serving", "surplus", "contacts", "in_standard", "per_contact",
        "per_contact_in_standard",
      ],
      report.queues.map { queue in
        [
          inert(site[queue.queue].name), money(queue.serving), money(queue.surplus),
          number(queue.contacts, 2), number(queue.inStandard, 2),
          queue.perContact.map(money) ?? "", queue.perContactInStandard.map(money) ?? "",
        ]
      } + [
        ["(idle)", money(report.idle), "", "", "", "", ""],
        ["(apart)", money(report.apart), "", "", "", "", ""],
      ]
    )
  }

  private func text(_ curve: BudgetCurve) -> String {
    let knee = curve.knee(in: site.currency)?.place
    func row(_ what: String, _ point: BudgetPoint) -> [String] {
      let cells = [
        what, point.cap.map(money) ?? "", money(point.pay), number(point.served, 2),
        number(point.missedContacts, 2), number(point.shortHours, 2), number(point.objective, 2),
        point.bound.map { number($0, 2) } ?? "", point.gap.map { number($0, 6) } ?? "",
      ]
      return cells + point.inStandard.map { number($0, 2) }
    }
    return table(
      ["point", "cap", "pay", "in_standard", "missed", "short_hours", "weighed", "bound", "gap"]
        + site.queues.map { "in_standard: \($0.name)" },
      curve.points.enumerated().map { row($0 == knee ? "\($0 + 1) knee" : "\($0 + 1)", $1) }
        + [row("plan", curve.plan)]
    )
  }

  private func text(_ contingency: ContingencyMoney) -> String {
    table(
      ["risk", "likelihood", "cost", "answered"],
      contingency.risks.map { risk in
        [
          inert(risk.name), number(risk.likelihood, 6), money(risk.cost),
          risk.isAnswered ? "yes" : "no",
        ]
      }
    )
  }

  private func text(_ responses: [ResponseWorth]) -> String {
    table(
      ["to_have", "worth_a_week", "price_a_week", "saves", "verdict"],
      responses.map {
        [
          inert(FinanceWords.name($0.thing, at: site)), number($0.expected, 2),
          $0.price.map(money) ?? "", number($0.saving, 6),
          FinanceWords.verdict($0, site.currency),
        ]
      }
    )
  }

  private func text(_ actuals: ActualsReport) -> String {
    let groups =
      actuals.centres.map { ("cost centre", $0) } + actuals.queues.map { ("queue", $0) }
      + [("all", actuals.all)]
    return table(
      [
        "group", "name", "planned_hours", "planned", "actual_hours", "actual", "volume", "mix",
        "price", "difference",
      ],
      groups.map { kind, variance in
        [
          kind, inert(variance.name), number(Double(variance.plannedSeconds) / 3600, 4),
          money(variance.planned), number(Double(variance.actualSeconds) / 3600, 4),
          money(variance.actual), money(variance.volume), money(variance.mix),
          money(variance.price), money(variance.difference),
        ]
      }
    )
  }

  /// Nothing that a spreadsheet would run.
  private func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }

  private func money(_ amount: Money) -> String {
    site.currency.text(amount).filter { $0 != "," }
  }

  private func number(_ value: Double, _ digits: Int) -> String {
    Decimals.text(value, digits: digits).filter { $0 != "," }
  }
}
