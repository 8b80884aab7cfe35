public import Planning

/// What of people may be shown: names, and what each is paid.
public struct FinancePrivacy: Hashable, Sendable {
  /// Teams of fewer people than this are put together where pay is hidden.
  public static let leastTeam = 3

  /// Whether names are shown beside identifiers.
  public var showsNames: Bool
  /// Whether each person's pay is shown; else only sums of teams are.
  public var showsPay: Bool

  /// What may be shown.
  public init(showsNames: Bool, showsPay: Bool) {
    (self.showsNames, self.showsPay) = (showsNames, showsPay)
  }
}

extension FinancePrivacy {
  /// By person: the team that is shown, small ones put together where pay is hidden.
  public func teams(at site: Site) -> [String] {
    let sizes = site.people.reduce(into: [String: Int]()) { $0[$1.team, default: 0] += 1 }
    return site.people.map { person in
      showsPay || sizes[person.team, default: 0] >= Self.leastTeam ? person.team : "small teams"
    }
  }

  /// The lines of a ledger: one for each entry, or sums by centre, team, kind and rule where pay is
  /// hidden.
  public func lines(of ledger: PayLedger, at site: Site) -> [FinanceLine] {
    var lines: [FinanceLine] = []
    var places: [FinanceLine: Int] = [:]
    let teams = teams(at: site)
    for (index, entry) in ledger.entries.enumerated() {
      var line = FinanceLine(
        entries: [],
        person: showsPay ? entry.person : nil,
        centre: entry.centre,
        team: teams[entry.person.index],
        day: showsPay ? entry.day : nil,
        kind: entry.kind,
        rule: entry.rule,
        minutes: .zero,
        amount: .zero
      )
      let place = showsPay ? nil : places[line]
      if place == nil { places[line] = lines.count }
      line.entries = place.map { lines[$0].entries } ?? []
      line.entries.append(index)
      line.minutes = (place.map { lines[$0].minutes } ?? .zero) + entry.minutes
      line.amount = (place.map { lines[$0].amount } ?? .zero) + entry.amount
      if let place { lines[place] = line } else { lines.append(line) }
    }
    guard !showsPay else { return lines }
    return lines.sorted {
      ($0.centre, $0.team, $0.kind.rawValue, $0.rule)
        < ($1.centre, $1.team, $1.kind.rawValue, $1.rule)
    }
  }
}
