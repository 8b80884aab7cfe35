import Foundation
import Planning

/// Writes site.yaml of an import: what the files say, and usual values marked as assumed.
struct SiteYAMLText {
  let demand: ImportedDemand
  let contracts: [ImportedContract]
  let costCentres: [String]
  let opening: ImportedOpening
  let settings: ImportSettings

  /// The text.
  var text: String {
    let parts = [head, openingLines, queues, priorities, centres, patterns, contractLines, rules]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var head: [String] {
    [
      "# Made by rota import. What says \"assumed\" stood in none of the files: look at it, change it,",
      "# and let `rota check-site` say what it understood. import-report.txt says how each value",
      "# came about.",
      "name: \(SiteYAMLText.quotedName(settings.name))",
      "time_zone: \(settings.timeZone)" + mark(settings.isZoneAssumed),
      "week: \(demand.firstDay)          # the first day that is planned",
      "weeks: \(demand.weeks)",
      "interval: \(demand.interval) min",
      "currency: \(settings.currency)" + mark(settings.isCurrencyAssumed),
    ]
  }

  private func mark(_ isAssumed: Bool) -> String { isAssumed ? "          # assumed" : "" }

  private var openingLines: [String] {
    if opening.isAlways { return ["opening: always          # as the demand has it"] }
    return ["opening:          # assumed from when something is expected"]
      + opening.lines.map { line in
        let cut = line.components(separatedBy: ": ")
        return "  \(cut[0]): \(cut[1])"
      }
  }

  private var queues: [String] {
    ["queues:"]
      + demand.queues.flatMap { queue -> [String] in
        var lines = ["  \(SiteYAMLText.quotedName(queue.name)):"]
        let channel = QueueChannel(queue)
        lines += channel.lines.map { "    " + $0 }
        lines.append(
          "    # min_stay: 60 min          # none is assumed: people may change queues often"
        )
        let own = ImportedOpening([queue], demand)
        if own != opening, own.isDense(queue, demand) { lines.append("    opening: \(own.flow)") }
        return lines
      }
  }

  private var priorities: [String] {
    [
      "priorities:          # assumed: the most important goal first", "  mode: ordered",
      "  order:",
      "    - standard: all", "    - budget", "    - cost", "    - wishes",
    ]
  }

  private var centres: [String] {
    ["cost_centres:          # none has a budget: {budget: 5000} sets one for all the weeks"]
      + costCentres.map { "  \(SiteYAMLText.quotedName($0)):" }
  }

  private var patterns: [String] {
    var lines = ["patterns:          # assumed: shifts that make the contracts' hours"]
    for lengths in distinctLengths {
      lines += pattern(lengths)
    }
    return lines
  }

  private var distinctLengths: [ClosedRange<Int>] {
    var all: [ClosedRange<Int>] = []
    for contract in contracts where !all.contains(contract.lengths) { all.append(contract.lengths) }
    return all
  }

  private func name(of lengths: ClosedRange<Int>) -> String {
    let ends = [lengths.lowerBound, lengths.upperBound].map { Entry.text(of: Minutes($0)) }
    return ends[0] == ends[1] ? "\(ends[0]) day" : "\(ends[0]) to \(ends[1])"
  }

  private func pattern(_ lengths: ClosedRange<Int>) -> [String] {
    let interval = demand.interval
    let ends = [lengths.lowerBound, lengths.upperBound].map { Entry.text(of: Minutes($0)) }
    let rest = ContractMaker.breakLength(interval)
    let hasBreak = lengths.upperBound >= 360 && opening.longest >= lengths.upperBound + rest
    let outer = opening.outer
    let last =
      outer == 0...1440
      ? 1380 : max(outer.lowerBound, outer.upperBound - lengths.lowerBound)
    // A start each half hour, or each hour where the day is long, keeps the choice fair-sized.
    let step = max(interval, last - outer.lowerBound > 480 ? 60 : 30)
    let first = min((outer.lowerBound + step - 1) / step * step, 1439 / step * step)
    let latest = max(first, min(last, 1439) / step * step)
    let times = [first, latest].compactMap { TimeOfDay(minute: $0)?.description }
    var lines = [
      "  \(SiteYAMLText.quotedName(name(of: lengths))):",
      "    start: \(times.joined(separator: "-"))", "    step: \(step) min",
      ends[0] == ends[1]
        ? "    lengths: \(ends[0])"
        : "    lengths: \(ends[0])-\(ends[1]) step \(lengthStep(lengths)) min",
    ]
    if hasBreak {
      lines += [
        "    breaks:", "      - name: lunch", "        length: \(rest) min", "        paid: no",
        "        earliest: 3/8 of the shift", "        latest: 5/8 of the shift",
      ]
      // Shorter shifts of the same pattern have none.
      if lengths.lowerBound < 360 { lines.append("        for: 6 h-\(ends[1])") }
    }
    return lines
  }

  /// Steps of half an hour where they meet both ends, else of an interval.
  private func lengthStep(_ lengths: ClosedRange<Int>) -> Int {
    let isHalf = (lengths.upperBound - lengths.lowerBound).isMultiple(of: 30)
    return isHalf && 30.isMultiple(of: demand.interval) ? 30 : demand.interval
  }

  private var contractLines: [String] {
    ["contracts:"]
      + contracts.flatMap { contract -> [String] in
        let ends = [contract.hours.lowerBound, contract.hours.upperBound]
          .map { Entry.text(of: Minutes($0)) }
        return [
          "  \(SiteYAMLText.quotedName(contract.name)):",
          "    weekly_hours: " + (ends[0] == ends[1] ? ends[0] : ends.joined(separator: "-")),
          "    pay_per_hour: \(Quantity.plain(contract.pay))" + mark(settings.isPayAssumed),
          "    patterns: [\(SiteYAMLText.quotedName(name(of: contract.lengths)))]",
          "    leave_day: \(Entry.text(of: Minutes(contract.leaveDay)))",
        ]
      }
  }

  private var rules: [String] {
    [
      "rules:          # assumed: ask what your law and agreements say; presets: rota reference",
      "  rest_between_shifts: 11 h", "  weekly_rest: 35 h", "  max_days_per_week: 5",
      "  max_run_of_days: 6",
    ]
  }

  /// A name in double quotes, whatever stands in it.
  static func quotedName(_ name: String) -> String {
    let plain = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(plain)\""
  }
}
