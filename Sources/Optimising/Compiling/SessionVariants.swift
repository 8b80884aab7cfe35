import Planning

/// Gives each shift of a person's days a variant for each set of sessions that it can hold.
struct SessionVariants {
  let catalogue: ShiftCatalogue

  /// Adds the variants.
  ///
  /// Returns the sessions at which the person is asked for, by the bits that variants know them by.
  func add(
    _ sessions: Sessions,
    of person: Person,
    _ site: Site,
    to days: inout [PersonPlan.Day]
  ) -> [PersonPlan.Session] {
    var own = sessions.asked(of: person, site).map { place -> PersonPlan.Session in
      let session = sessions.all[place]
      return PersonPlan.Session(
        place: place,
        slots: session.slots,
        length: session.length,
        meeting: session.meeting,
        points: session.activity.force.strength.map(Double.init)
      )
    }
    if own.isEmpty { return [] }
    let placement = ActivityPlacement(catalogue: catalogue)
    let nothing = Slab(repeating: 0.0, count: 1 + (catalogue.candidates.map(\.end).max() ?? 0))
    for day in days.indices {
      var variants: [PersonPlan.Option] = []
      for option in days[day].options where catalogue.form(of: option.candidate).isOpen {
        for held in sets(own, option) {
          let shift = ActivityPlacement.Shift(
            span: option.start..<option.end,
            breaks: catalogue.form(of: option.candidate).breaks,
            pinned: days[day].activities,
            held: own.held(held)
          )
          guard placement.leastLoss(shift, prefix: nothing.pointer) != nil else { continue }
          var variant = option
          variant.held = held
          variants.append(variant)
          for bit in own.indices where held >> UInt64(bit) & 1 == 1 { own[bit].lastDay = day }
        }
      }
      days[day].options += variants
    }
    return own
  }

  /// The sets of sessions of which each by itself would fit in a shift's span.
  private func sets(_ own: [PersonPlan.Session], _ option: PersonPlan.Option) -> [UInt64] {
    let fitting = own.indices.filter { bit in
      own[bit].slots.contains { option.start <= $0 && $0 + own[bit].length <= option.end }
    }
    return fitting.reduce([0]) { sets, bit in
      sets + sets.map { $0 | 1 << UInt64(bit) }
    }.filter { $0 != 0 }
  }
}
