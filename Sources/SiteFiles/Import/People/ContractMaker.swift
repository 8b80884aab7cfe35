import Planning

/// Makes contracts of what the files say of people's hours and pay, such that shifts of whole
/// intervals can make the hours, with and without days of leave.
struct ContractMaker {
  /// Hours from which a week is five equal days.
  private static let fullTimeFrom = 30 * 60
  private let interval: Int
  /// Longest stretch of a day in which the site is open, in minutes.
  private let openSpan: Int
  /// Shortest stretch of a day with one.
  private let shortestDay: Int
  private let book: ImportNotebook

  init(interval: Int, openSpan: Int, shortestDay: Int, _ book: ImportNotebook) {
    (self.interval, self.openSpan, self.book) = (interval, openSpan, book)
    self.shortestDay = shortestDay
  }

  /// The contracts in the order of the people, and the place of each person's among them.
  func contracts(of people: [ImportedPerson]) -> (list: [ImportedContract], of: [Int]) {
    if people.contains(where: { $0.hours == nil }) {
      let whose =
        people.allSatisfy { $0.hours == nil } ? "everyone" : "who has no hours in the file"
      book.assumed("\(whose) works 37.5 h a week")
    }
    if people.contains(where: { $0.pay == nil }) {
      let whose = people.allSatisfy { $0.pay == nil } ? "everyone" : "who has no pay in the file"
      book.assumed("\(whose) earns 15.00 an hour, which counts as the cost of a plan")
    }
    var list: [ImportedContract] = []
    var keys: [String: Int] = [:]
    let places = people.map { person -> Int in
      let given = person.hours ?? 2250...2250
      let pay = person.pay ?? 15
      let key = "\(person.contract) \(given) \(pay)"
      if let known = keys[key] { return known }
      list.append(contract(called: person.contract, hours: given, pay: pay, among: list))
      keys[key] = list.count - 1
      return list.count - 1
    }
    return (list, places)
  }

  private func contract(
    called wanted: String,
    hours given: ClosedRange<Int>,
    pay: Double,
    among list: [ImportedContract]
  ) -> ImportedContract {
    let top = max(interval, given.upperBound / interval * interval)
    let leaveDay = max(interval, top / 5 / interval * interval)
    let isFull = top >= Self.fullTimeFrom
    let shortest = isFull ? leaveDay : min(240, max(120, leaveDay)) / interval * interval
    let longest = isFull ? (top + 4) / 5 : min(480, top)
    let lengths = alsoOnShortDays(
      shortest...max(shortest, (longest + interval - 1) / interval * interval),
      top,
      given
    )
    // Five days of leave must not ask for more or less than the contract gives.
    let least = min(given.lowerBound / interval * interval, 5 * leaveDay, top)
    let fitting = fit(lengths, top)
    let texts = (Entry.text(of: Minutes(given.upperBound)), Entry.text(of: Minutes(least)))
    if least < given.lowerBound {
      book.assumed(
        "a contract of \(texts.0) gives \(texts.1) to \(Entry.text(of: Minutes(top))) a week, which "
          + "shifts of whole intervals can make"
      )
    }
    return ImportedContract(
      name: name(wanted, texts.0, pay, among: list),
      hours: least...top,
      pay: pay,
      lengths: fitting,
      leaveDay: leaveDay
    )
  }

  /// The lengths with such as fit the shortest day, and such as then make up for it on the others:
  /// or nobody could work that day at all.
  private func alsoOnShortDays(
    _ lengths: ClosedRange<Int>,
    _ top: Int,
    _ given: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    let short = shortestDay / interval * interval
    guard short >= 120, short < lengths.lowerBound else { return lengths }
    let others = ((top - short + 3) / 4 + interval - 1) / interval * interval
    let wide = short...max(lengths.upperBound, others)
    book.assumed(
      "shifts of a contract of \(Entry.text(of: Minutes(given.upperBound))) are "
        + "\(Entry.text(of: Minutes(short))) to \(Entry.text(of: Minutes(wide.upperBound))) long, "
        + "for on its shortest day the site is open for \(Entry.text(of: Minutes(short)))"
    )
    return wide
  }

  /// Lengths that have room, with half an hour of break, while the site is open.
  private func fit(_ lengths: ClosedRange<Int>, _ hours: Int) -> ClosedRange<Int> {
    let room =
      (openSpan - (openSpan > 360 ? ContractMaker.breakLength(interval) : 0)) / interval
      * interval
    guard lengths.upperBound > room, room > 0 else { return lengths }
    let week = Entry.text(of: Minutes(hours))
    book.assumed(
      "shifts of a contract of \(week) are at most \(Entry.text(of: Minutes(room))) long, for the "
        + "site is open no longer"
        + (5 * room < hours ? ", so that five of them do not make its hours" : "")
    )
    return min(lengths.lowerBound, room)...room
  }

  /// The usual break of half an hour in whole intervals.
  static func breakLength(_ interval: Int) -> Int { (30 + interval - 1) / interval * interval }

  private func name(
    _ wanted: String,
    _ hours: String,
    _ pay: Double,
    among list: [ImportedContract]
  ) -> String {
    let base = wanted.isEmpty ? hours : wanted
    let tries = [base, "\(base) \(hours)", "\(base) at \(Quantity.plain(pay))"]
      .filter { wanted.isEmpty ? $0 != "\(base) \(hours)" : true }
    let taken = Set(list.map(\.name))
    if let free = tries.first(where: { !taken.contains($0) }) { return free }
    return (2...).lazy.map { "\(base) (\($0))" }.first { !taken.contains($0) } ?? base
  }
}
