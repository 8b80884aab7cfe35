import Planning

/// What a person can serve from when on, where certificates expire within the horizon.
///
/// A queue may be served in no shift that ends after the certificate does. So it goes from the
/// start of the first shift on that runs beyond that day; whoever works on that day but ends before
/// midnight loses a little by it, and no rule is ever broken.
struct CompetenceSpells {
  /// What is left from an interval on.
  struct Spell {
    var from: Int
    var competences: [QueueID: Double]
  }

  let site: Site
  let catalogue: ShiftCatalogue

  /// The spells of a person in order, the first from interval 0.
  func spells(of person: Person) -> [Spell] {
    var spells = [Spell(from: 0, competences: person.competences)]
    for end in Set(person.competenceEnds.values).sorted() {
      let from = lastInterval(before: end, person)
      var left = spells[spells.count - 1].competences
      for (queue, last) in person.competenceEnds where last == end { left[queue] = nil }
      if from <= spells[spells.count - 1].from {
        spells[spells.count - 1].competences = left
      } else if from < site.horizon.intervalCount {
        spells.append(Spell(from: from, competences: left))
      }
    }
    return spells
  }

  private func lastInterval(before last: LocalDate, _ person: Person) -> Int {
    let step = site.horizon.interval.count
    let end = site.horizon.moment(on: last, at: .endOfDay).minute
    if let carried = person.carryIn.lastShiftEnd, carried.minute > end { return 0 }
    let patterns = site.contract(of: person).patterns
    let crossing = patterns.flatMap { pattern in
      (0..<site.horizon.dayCount).flatMap { catalogue.candidates(of: pattern, day: $0) }
    }.map { catalogue.candidates[$0] }.filter { $0.start * step < end && $0.end * step > end }
    return min(end / step, crossing.map(\.start).min() ?? Int.max)
  }
}
