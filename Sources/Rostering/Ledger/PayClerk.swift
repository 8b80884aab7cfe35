public import Planning

/// Works out what shifts, weeks and absences of a site's people earn, line by line.
///
/// The ledger of a rota and the optimiser's costs are both made here, so that what is minimised is
/// what is paid.
public struct PayClerk: Sendable {
  /// The site.
  public let site: Site
  /// By contract.
  let clocks: [PayClock]

  /// A clerk.
  public init(_ site: Site) {
    self.site = site
    clocks = site.contracts.map { PayClock($0.pay, at: site) }
  }

  // MARK: Shifts

  /// What a shift earns someone of a contract at an hourly rate.
  public func items(of shift: PaidShift, _ contract: ContractID, perHour: Money) -> [PayItem] {
    let terms = site.contracts[contract.index].pay
    if let share = shift.standby {
      return settled([standby(shift.paid, share, terms, perHour)], terms)
    }
    var items = hours(of: shift, terms, perHour)
    items += premiums(of: shift, contract, perHour)
    for (place, allowance) in terms.allowances.enumerated() {
      let isDue =
        clocks[contract.index].touched[place]?.contains { $0.overlaps(shift.span) } ?? true
      if isDue { items.append(.each(.allowance, allowance.name, allowance.amount)) }
    }
    if let fee = terms.agency?.feePerShift, fee != .zero {
      items.append(.each(.agency, "fee per shift", fee))
    }
    return settled(items, terms, shifts: 1)
  }

  private func standby(
    _ time: Minutes,
    _ share: PayShare,
    _ terms: PayTerms,
    _ perHour: Money
  ) -> PayItem {
    terms.standby.map { .time(.standby, "standby", time, perHour: $0.perHour) }
      ?? .time(.standby, "standby", time, perHour: perHour, share: share)
  }

  private func hours(of shift: PaidShift, _ terms: PayTerms, _ perHour: Money) -> [PayItem] {
    let training = terms.training == nil ? .zero : min(shift.training, shift.paid)
    var items = [PayItem.time(.base, "hours", shift.paid - training, perHour: perHour)]
    if let share = terms.training, training > .zero {
      items.append(.time(.training, "training", training, perHour: perHour, share: share))
    }
    if let least = terms.agency?.leastShift, least > shift.paid {
      items.append(.time(.agency, "least shift", least - shift.paid, perHour: perHour))
    }
    return items
  }

  private func premiums(
    of shift: PaidShift,
    _ contract: ContractID,
    _ perHour: Money
  ) -> [PayItem] {
    let terms = site.contracts[contract.index].pay
    if terms.premiums.isEmpty { return [] }
    var minutes = Array(repeating: Minutes.zero, count: terms.premiums.count)
    for time in clocks[contract.index].minutes(of: shift) {
      let on = terms.premiums.indices.filter { time.premiums >> UInt64($0) & 1 == 1 }
      for place in terms.together == .added ? on : terms.highest(of: on, perHour) {
        minutes[place] = minutes[place] + time.minutes
      }
    }
    return zip(terms.premiums, minutes).compactMap { premium, time in
      guard time > .zero else { return nil }
      switch premium.rate {
      case .share(let share):
        return .time(.premium, premium.name, time, perHour: perHour, share: share)
      case .perHour(let money): return .time(.premium, premium.name, time, perHour: money)
      }
    }
  }

  // MARK: Weeks

  /// What a person's week earns beside its shifts: overtime, fees for the week.
  ///
  /// Overtime is paid time of the week, leave credits included, above the contract's weekly hours
  /// (the share of them where the person is employed on some days only), as far as its bands go. An
  /// hour of it earns (rate − 1) times the hourly rate here, since it is paid with its shift.
  ///
  /// - Parameters:
  ///   - days: The days of the week, by their numbers from 0.
  ///   - paid: Paid time of the week, leave credits included.
  ///   - works: Whether there is a shift of work or a standby in it.
  ///   - person: Whose week it is.
  public func items(
    ofWeek days: Range<Int>,
    paid: Minutes,
    works: Bool,
    of person: Person
  ) -> [PayItem] {
    let contract = site.contract(of: person)
    let perHour = site.payPerHour(of: person, on: site.horizon.date(ofDay: days.upperBound - 1))
    var left = paid - site.share(contract.weeklyHours.upperBound, ofWeek: days, for: person)
    var items: [PayItem] = []
    for band in contract.overtime where left > .zero {
      let inside = min(left, band.width)
      left = left - inside
      let share = PayShare(millionths: PayShare(band.rate).millionths - 1_000_000)
      items.append(
        .time(.overtime, "overtime \(band.rate)", inside, perHour: perHour, share: share)
      )
    }
    if works, let fee = contract.pay.agency?.feePerWeek, fee != .zero {
      items.append(.each(.agency, "fee per week", fee))
    }
    return items.isEmpty ? [] : settled(items, contract.pay)
  }

  /// What employing a person costs in a week whatever they work.
  public func fixedItems(ofWeek days: Range<Int>, of person: Person) -> [PayItem] {
    let terms = site.contract(of: person).pay
    guard site.daysEmployed(person).overlaps(days) else { return [] }
    let items = terms.onCosts.compactMap { cost -> PayItem? in
      guard case .perWeek(let money) = cost.amount else { return nil }
      return .each(.onCost, cost.name, money)
    }
    return items.isEmpty ? [] : rounded(items, terms)
  }

  // MARK: Absences

  /// What the credit of an absence earns, with the day for which it counts; nil where there is
  /// none or it does not touch the horizon.
  public func leave(_ absence: Absence, of person: Person) -> (day: Int, items: [PayItem])? {
    guard absence.credit != .zero, let day = site.horizon.dayCredited(absence) else { return nil }
    let terms = site.contract(of: person).pay
    let perHour = site.payPerHour(of: person, on: site.horizon.date(ofDay: day))
    let isSick = absence.kind == .sick
    let item = PayItem.time(
      isSick ? .sick : .leave,
      absence.kind.name,
      absence.credit,
      perHour: perHour,
      share: isSick ? terms.sick : terms.leave
    )
    return (day, settled([item], terms))
  }

  // MARK: Calls

  /// What being called out earns a person; nothing where their terms do not say.
  ///
  /// - Parameters:
  ///   - time: How long the call takes.
  ///   - date: The day on which it begins.
  ///   - person: Who is called.
  public func callOut(_ time: Minutes, of person: Person, on date: LocalDate) -> [PayItem] {
    let terms = site.contract(of: person).pay
    guard let rule = terms.callOut, time > .zero else { return [] }
    let perHour = site.payPerHour(of: person, on: date)
    var items = [
      PayItem.time(
        .callOut,
        "call-out",
        max(time, rule.least),
        perHour: perHour,
        share: rule.rate
      )
    ]
    if rule.fee != .zero { items.append(.each(.callOut, "call-out fee", rule.fee)) }
    return settled(items, terms)
  }
}

extension PayTerms {
  /// The premium that pays most for someone with an hourly rate, the first of several.
  fileprivate func highest(of places: [Int], _ perHour: Money) -> [Int] {
    var best: (place: Int, pay: ExactMoney)?
    for place in places {
      let pay = premiums[place].pay(for: Minutes(60), perHour: perHour)
      if best.map({ pay > $0.pay }) ?? true { best = (place, pay) }
    }
    return best.map { [$0.place] } ?? []
  }
}
