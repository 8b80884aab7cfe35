/// Days of a line that are open while its shifts stay as they are on all others.
///
/// A few days are priced in a small part of the time that all take, and what is gained on them is not
/// lost again on the others.
struct DayWindow {
  let days: Range<Int>
  /// The line outside of it: a candidate for each day, -1 for a free one.
  let line: [Int32]
  /// By day: the place of what stays among the day's options, -1 where nothing does; empty where it has
  /// to be looked for.
  var places: [Int32] = []

  /// What stays on a day; nil where that is open.
  @inline(__always)
  func kept(on day: Int) -> Int? { days.contains(day) ? nil : Int(line[day]) }

  /// The place of what stays on a day among its options, -1 where nothing does; nil where the day is
  /// open or the place is not known.
  @inline(__always)
  func place(on day: Int) -> Int? {
    places.isEmpty || days.contains(day) ? nil : Int(places[day])
  }

  /// What is left of a line that has nothing on the open days: who is there on the others.
  ///
  /// It has no pay, no wishes and no shared amounts, which belong to whole lines.
  func torn(_ whole: PersonLine, _ catalogue: ShiftCatalogue) -> PersonLine {
    let open = shifts(of: whole, catalogue)
    let places = whole.presence.indices.filter { !open.hold(whole.presence[$0]) }
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

  /// The line of a choice made within the window, with breaks and presence on all other days as they
  /// were.
  ///
  /// - Parameters:
  ///   - new: The line of the choice, which may have moved what lies outside of the window.
  ///   - own: The line that the window is of; neither attends a session.
  func merged(
    _ new: PersonLine,
    into own: PersonLine,
    _ catalogue: ShiftCatalogue
  ) -> PersonLine {
    let (gone, come) = (shifts(of: own, catalogue), shifts(of: new, catalogue))
    var line = new
    line.breakStarts =
      (own.breakStarts.filter { !gone.hold($0) } + new.breakStarts.filter(come.hold)).sorted()
    let kept = own.presence.indices.filter { !gone.hold(own.presence[$0]) }
    let taken = new.presence.indices.filter { come.hold(new.presence[$0]) }
    let places =
      (kept.map { (own.presence[$0], own.modes.isEmpty ? 0 : own.modes[$0]) }
      + taken.map { (new.presence[$0], new.modes.isEmpty ? 0 : new.modes[$0]) })
      .sorted { $0.0 < $1.0 }
    line.presence = places.map(\.0)
    line.modes = new.modes.isEmpty && own.modes.isEmpty ? [] : places.map(\.1)
    return line
  }

  /// The spans of a line's shifts on the open days.
  private func shifts(of line: PersonLine, _ catalogue: ShiftCatalogue) -> [Range<Int>] {
    days.filter { line.candidates[$0] >= 0 }.map { day in
      let shift = catalogue.candidates[Int(line.candidates[day])]
      return shift.start..<shift.end
    }
  }
}

extension [Range<Int>] {
  /// Whether an interval lies in one of the spans.
  fileprivate func hold(_ interval: Int32) -> Bool { contains { $0.contains(Int(interval)) } }
}
