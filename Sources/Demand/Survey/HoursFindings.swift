import Planning

/// Contract hours that can't be made: by anyone on the contract, or by one person in one week.
///
/// It looks at lengths, days, start windows, absences and leave; rest between shifts and runs of
/// days are left to the rota. So what it finds is impossible; what it does not find may still be.
struct HoursFindings {
  private(set) var all: [SiteSurvey.Finding] = []
  private let site: Site
  private let shifts: PossibleShifts
  /// Many people have the same week; its arithmetic is done once.
  private var known: [Week: ReachableHours] = [:]

  private struct Week: Hashable {
    let lengthsOfDays: [Set<Minutes>]
    let mostDays: Int
  }

  init(site: Site, shifts: PossibleShifts) {
    self.site = site
    self.shifts = shifts
    for week in 0..<AvailableHours.weekCount(site.horizon) {
      var broken: Set<ContractID> = []
      for id in site.contracts.indices.map(ContractID.init) where !check(id, week: week) {
        broken.insert(id)
      }
      for person in site.people where !broken.contains(person.contract) {
        check(person, week: week)
      }
    }
  }

  /// Whether someone always there could make the contract's hours.
  private mutating func check(_ id: ContractID, week: Int) -> Bool {
    let contract = site.contracts[id.index]
    guard contract.hoursForce.strength == nil, contract.overtime.isEmpty else { return true }
    let sums = reachable(contract.rules.maxDaysPerWeek, week) { [shifts] day in
      Set(shifts.shifts(day: day, contract: contract).map(\.paid))
    }
    guard !sums.contains(anyOf: contract.weeklyHours) else { return true }
    add(
      "contract \(contract.name)\(inWeek(week)): no shifts of its patterns add up to"
        + " \(text(contract.weeklyHours)) on at most \(contract.rules.maxDaysPerWeek) days"
        + " (\(nearest(sums, to: contract.weeklyHours))). Maybe a paid length is missing in a"
        + " pattern, or the weekly hours need a range"
    )
    return false
  }

  private mutating func check(_ person: Person, week: Int) {
    let available = AvailableHours(person: person, site: site)
    let wanted = available.weeks[week]
    let days = AvailableHours.days(ofWeek: week, site.horizon)
    let mostDays = FirmWeek(of: person, days: days, site: site).mostDays
    let sums = reachable(mostDays, week) { [shifts, site] day in
      guard site.daysEmployed(person).contains(day) else { return [] }
      return Set(shifts.shifts(day: day, person: person, site: site).map(\.paid))
    }
    guard !sums.contains(anyOf: wanted) else { return }
    let free = days.filter { !shifts.shifts(day: $0, person: person, site: site).isEmpty }.count
    let credit = available.credits[week]
    let leave = credit > .zero ? " after \(Figure.hours(credit.hours)) of leave" : ""
    let who = "\(person.id)\(inWeek(week)): \(text(wanted))\(leave)"
    // With nothing to be made above the range, it is days that are missing, not lengths.
    if sums.nearest(to: wanted).above == nil {
      add(
        "\(who) need more days than the \(free) that absences, start window and patterns leave"
          + " (\(nearest(sums, to: wanted))). Maybe an absence should count as hours, or is too long",
        of: person
      )
    } else {
      add(
        "\(who) can't be made of the lengths that the patterns have"
          + " (\(nearest(sums, to: wanted))). Maybe the leave should count for other hours, or the"
          + " contract's weekly hours need a range",
        of: person
      )
    }
  }

  private mutating func reachable(
    _ mostDays: Int,
    _ week: Int,
    _ lengths: (Int) -> Set<Minutes>
  ) -> ReachableHours {
    let days = AvailableHours.days(ofWeek: week, site.horizon)
    let key = Week(lengthsOfDays: days.map(lengths), mostDays: mostDays)
    let sums =
      known[key]
      ?? ReachableHours(lengthsOfDays: key.lengthsOfDays, mostDays: key.mostDays)
    known[key] = sums
    return sums
  }

  private func nearest(_ sums: ReachableHours, to range: ClosedRange<Minutes>) -> String {
    let (below, above) = sums.nearest(to: range)
    let texts = [below, above].compactMap { $0 }.map { Figure.hours($0.hours) }
    return texts.isEmpty ? "nothing can be made" : "nearest: \(texts.joined(separator: ", "))"
  }

  private func text(_ range: ClosedRange<Minutes>) -> String {
    let (low, high) = (range.lowerBound.hours, range.upperBound.hours)
    return low == high
      ? Figure.hours(low) : "\(Figure.plain(low, atMost: 2)) to \(Figure.hours(high))"
  }

  private func inWeek(_ week: Int) -> String {
    site.horizon.dayCount > 7 ? " in the week of \(site.horizon.date(ofDay: week * 7))" : ""
  }

  private mutating func add(_ sentence: String, of person: Person? = nil) {
    all.append(
      SiteSurvey.Finding(severity: .impossible, sentence: sentence, person: person?.id)
    )
  }
}
