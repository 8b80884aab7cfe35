/// Days of a line that are open while its shifts stay as they are on all others.
///
/// A few days are priced in a small part of the time that all take, and what is gained on them is not
/// lost again on the others.
struct DayWindow {
  let days: Range<Int>
  /// The line outside of it: a candidate for each day, -1 for a free one.
  let line: [Int32]

  init(days: Range<Int>, line: [Int32]) {
    (self.days, self.line) = (days, line)
  }

  /// What stays on a day; nil where that is open.
  @inline(__always)
  func kept(on day: Int) -> Int? { days.contains(day) ? nil : Int(line[day]) }

  /// What is left of a line that has nothing on the open days: who is there on the others.
  ///
  /// It has no pay, no wishes and no shared amounts, which belong to whole lines.
  func torn(_ whole: PersonLine, _ catalogue: ShiftCatalogue) -> PersonLine {
    let open = days.filter { whole.candidates[$0] >= 0 }.map { day in
      let shift = catalogue.candidates[Int(whole.candidates[day])]
      return shift.start..<shift.end
    }
    let places = whole.presence.indices.filter { place in
      !open.contains { $0.contains(Int(whole.presence[place])) }
    }
    return PersonLine(
      candidates: whole.candidates.indices.map { days.contains($0) ? -1 : whole.candidates[$0] },
      breakStarts: [],
      presence: places.map { whole.presence[$0] },
      modes: whole.modes.isEmpty ? [] : places.map { whole.modes[$0] },
      pay: 0,
      unmet: 0,
      amounts: whole.amounts.map { _ in 0 }
    )
  }
}
