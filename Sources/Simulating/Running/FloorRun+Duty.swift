extension FloorRun {
  /// A person begins to serve.
  mutating func begin(_ person: Int) {
    let piece = floor.people[person].pieces[people[person].piece]
    people[person].isPresent = true
    people[person].isEnding = false
    people[person].counted = now
    people[person].freeSince = now
    enter(piece, person)
    settle(person)
  }

  private mutating func enter(_ piece: FloorPerson.Piece, _ person: Int) {
    if case .serves(let queue) = piece.kind { people[person].queue = queue }
    people[person].plannedUntil = max(people[person].plannedUntil, piece.start)
    events.add(.pieceEnds, at: piece.end, person)
    planSpell(person)
  }

  /// The planned time of a piece is over.
  mutating func endPiece(of person: Int) {
    let (pieces, index) = (floor.people[person].pieces, people[person].piece)
    if index + 1 < pieces.count, case .serves = pieces[index + 1].kind {
      account(person)
      let old = people[person].queue
      people[person].closing = old >= 0 && hasClosed(old) ? old : -1
      people[person].piece += 1
      enter(pieces[index + 1], person)
      return settle(person)
    }
    if people[person].inHand > 0, !hasLateBreaks { return vanish(person) }
    people[person].isEnding = true
    if people[person].inHand == 0 { leave(person) } else { unlist(person) }
  }

  /// A person goes on a break, to an activity or home.
  mutating func leave(_ person: Int) {
    let index = people[person].piece
    account(person)
    unlist(person)
    let late = now - floor.people[person].pieces[index].end
    let pieces = floor.people[person].pieces
    switch index + 1 < pieces.count ? pieces[index + 1].kind : .isOff {
    case .rests: count.breaks.add(late)
    case .meets: count.activities.add(late)
    case .isOff, .serves: count.shiftEnds.add(late)
    }
    people[person].isPresent = false
    people[person].isEnding = false
    people[person].isAway = false
    people[person].awaySeconds = 0
    people[person].queue = -1
    people[person].closing = -1
    people[person].stamp += 1
    goOn(person, after: now, from: index + 1)
  }

  /// Leaves on the minute, the contact in hand going on without anybody.
  private mutating func vanish(_ person: Int) {
    account(person)
    people[person].contactStamp += 1
    people[person].inHand = 0
    people[person].handling = -1
    leave(person)
  }

  /// Finds the next time at which a person serves: breaks are taken in full, activities end when
  /// they are planned to.
  mutating func goOn(_ person: Int, after time: Double, from index: Int) {
    var time = time
    var index = index
    let pieces = floor.people[person].pieces
    while index < pieces.count {
      let piece = pieces[index]
      switch piece.kind {
      case .serves:
        guard max(time, piece.start) >= piece.end else {
          people[person].piece = index
          return events.add(.pieceBegins, at: max(time, piece.start), person)
        }
      case .rests: time = max(time, piece.start) + (piece.end - piece.start)
      case .meets, .isOff: time = max(time, piece.end)
      }
      index += 1
    }
  }

  // MARK: Spells of shrinkage

  /// Plans the next spell in the piece that a person is in.
  ///
  /// Spells run on a clock of their own, that of the planned time, as a renewal process in
  /// equilibrium: a spell that waits for the contact in hand does not push the next one away. So
  /// the share of time that shrinks is right in the long run, whatever is in hand.
  private mutating func planSpell(_ person: Int) {
    let piece = floor.people[person].pieces[people[person].piece]
    guard case .serves(let queue) = piece.kind, queue >= 0, hasSpells,
      floor.queues[queue].shrinkage > 0
    else { return }
    let shrinkage = floor.queues[queue].shrinkage
    if people[person].untilSpell == 0 {
      people[person].untilSpell = spells[person].exponential()
      if spells[person].unit() < shrinkage {
        people[person].spellLeft = floor.spellSeconds * spells[person].exponential()
      }
    }
    let from = people[person].plannedUntil
    guard people[person].spellLeft == 0 else {
      if from < piece.end { events.add(.spellBegins, at: max(now, from), person) }
      return
    }
    let between = floor.spellSeconds * (1 - shrinkage) / shrinkage
    let start = from + people[person].untilSpell * between
    guard start < piece.end else {
      people[person].untilSpell -= max(0, piece.end - from) / between
      people[person].plannedUntil = max(from, piece.end)
      return
    }
    people[person].plannedUntil = start
    people[person].untilSpell = spells[person].exponential()
    people[person].spellLeft = floor.spellSeconds * spells[person].exponential()
    events.add(.spellBegins, at: max(now, start), person)
  }

  /// A spell is due: it begins now, or after the contact in hand.
  mutating func beginSpell(_ person: Int) {
    let piece = floor.people[person].pieces[people[person].piece]
    let start = people[person].plannedUntil
    let length = min(people[person].spellLeft, piece.end - start)
    people[person].spellLeft -= length
    people[person].plannedUntil = start + length
    people[person].awaySeconds += length
    // What is left begins with the next piece.
    if people[person].spellLeft == 0 { planSpell(person) }
    if people[person].isAway { return }
    if people[person].inHand == 0 { goAway(person) } else { unlist(person) }
  }

  mutating func goAway(_ person: Int) {
    account(person)
    unlist(person)
    people[person].isAway = true
    people[person].stamp += 1
    events.add(.spellEnds, at: now + people[person].awaySeconds, person, people[person].stamp)
    people[person].awaySeconds = 0
  }

  mutating func endSpell(_ person: Int) {
    account(person)
    people[person].isAway = false
    people[person].freeSince = now
    settle(person)
  }
}
