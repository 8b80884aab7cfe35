import Planning

/// On-costs and rounding of what is paid together.
extension PayClerk {
  /// Items that are rounded as one, with their on-costs, and the difference where they are not
  /// rounded one by one.
  func settled(_ items: [PayItem], _ terms: PayTerms, shifts: Int = 0) -> [PayItem] {
    var items = rounded(items, terms)
    if !terms.onCosts.isEmpty {
      items += rounded(onCosts(on: items.exactTotal, terms, shifts: shifts), terms)
    }
    if terms.rounding.unit == .shift {
      let rest = terms.rounding.money(items.exactTotal) - items.total
      items += PayItem.difference(rest)
    }
    guard terms.agency != nil else { return items }
    return items.map { item in
      var item = item
      if item.kind != .rounding { item.kind = .agency }
      return item
    }
  }

  /// Each item with its amount in whole minor units; where each is rounded by itself, that is what
  /// it is from here on.
  func rounded(_ items: [PayItem], _ terms: PayTerms) -> [PayItem] {
    items.map { item in
      var item = item
      item.amount = terms.rounding.money(item.exact)
      if terms.rounding.unit == .entry { item.exact = ExactMoney(item.amount) }
      return item
    }
  }

  private func onCosts(on paid: ExactMoney, _ terms: PayTerms, shifts: Int) -> [PayItem] {
    terms.onCosts.compactMap { cost in
      switch cost.amount {
      case .share(let share):
        PayItem(.onCost, cost.name, .zero, .share(share, of: paid), exact: paid.times(share))
      case .perShift(let money): shifts > 0 ? .each(.onCost, cost.name, money) : nil
      case .perWeek: nil
      }
    }
  }
}

extension PayItem {
  /// The difference that rounding as one makes; none where there is none.
  static func difference(_ money: Money) -> [PayItem] {
    guard money != .zero else { return [] }
    // The exact amounts are in the lines themselves.
    var item = PayItem(.rounding, "rounding", .zero, .difference, exact: .zero)
    item.amount = money
    return [item]
  }
}
