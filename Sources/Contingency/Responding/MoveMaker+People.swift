import Planning
import Rostering

/// Moves that bring more people.
extension MoveMaker {
  /// People who are off, or on standby, come in for a shift of their contract.
  func calledIn(
    _ people: [PersonID],
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    let isStandBy = if case .standBy = response.kind { true } else { false }
    var made: [Terms: [Shift]] = [:]
    let sketches = people.flatMap { person -> [Sketch] in
      days.sorted().flatMap { day -> [Sketch] in
        let today = rota[person].shifts.filter { $0.day == day }
        let onStandby = today.filter { site[$0.pattern].standbyPay != nil }
        guard isStandBy ? !onStandby.isEmpty && onStandby == today : today.isEmpty,
          !isAbsent(person, day)
        else { return [] }
        let terms = Terms(
          contract: site[person].contract,
          competences: site[person].competences,
          day: day,
          standby: onStandby.first?.span
        )
        let shifts = made[terms] ?? shifts(terms, worth(person), from: from)
        made[terms] = shifts
        let sketches = shifts.compactMap { shift in
          sketch(person, from: onStandby, to: [shift]) {
            callIn(person, shift, insteadOf: onStandby, place, response)
          }
        }
        return Array(sketches.sorted { $0.worth > $1.worth }.prefix(6))
      }
    }
    return best(sketches, of: response, most: 80)
  }

  /// What the shifts depend on that someone could work: people with the same have the same.
  private struct Terms: Hashable {
    var contract: ContractID
    var competences: [QueueID: Double]
    var day: Int
    var standby: Span?
  }

  private func isAbsent(_ person: PersonID, _ day: Int) -> Bool {
    let today = site.horizon.dayStarts[day]..<site.horizon.dayStarts[day + 1]
    return site[person].absences.contains { $0.span.overlaps(today) }
  }

  private func callIn(
    _ person: PersonID,
    _ shift: Shift,
    insteadOf standby: [Shift],
    _ place: Int,
    _ response: Response
  ) -> Move? {
    move(
      person,
      day: shift.day,
      shifts: (rota[person].shifts.filter { !standby.contains($0) } + [shift])
        .sorted { $0.span.lowerBound < $1.span.lowerBound },
      place,
      response,
      changesHours: true,
      words: standby.isEmpty
        ? "comes in, \(clock(shift.span))"
        : "is called from standby, \(clock(shift.span))",
      span: shift.span
    )
  }

  /// The shifts that someone could work on a day, breaks put where they cost least.
  private func shifts(_ terms: Terms, _ values: [Double], from: Moment) -> [Shift] {
    let (horizon, day) = (site.horizon, terms.day)
    return patterns(of: terms.contract).flatMap { id -> [Shift] in
      let pattern = site[id]
      guard pattern.weekdays.contains(horizon.weekday(ofDay: day)) else { return [] }
      let starts = stride(
        from: pattern.startWindow.lowerBound.minute,
        through: pattern.startWindow.upperBound.minute,
        by: max(1, pattern.startStep.count)
      )
      return starts.flatMap { minute -> [Shift] in
        guard let clock = TimeOfDay(minute: minute) else { return [] }
        let start = horizon.moment(onDay: day, at: clock)
        guard start >= from, terms.standby.map({ $0.contains(start) }) ?? true else { return [] }
        return pattern.paidLengths.compactMap { paid in
          let span = start..<start + pattern.span(forPaid: paid)
          let fitted = BreakFitter(horizon: horizon)
            .breaks(pattern.breaks(forPaid: paid), in: span) {
              values.indices.contains($0) ? values[$0] : 0
            }
          return fitted.map {
            Shift(day: day, pattern: id, span: span, paid: paid, breaks: $0)
          }
        }
      }
    }
  }

  /// People of an agency, in blocks that begin on the half hour.
  func agency(
    _ most: Int,
    _ queues: [QueueID],
    _ least: Minutes,
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    let horizon = site.horizon
    let step = max(1, 30 / horizon.interval.count)
    let count = (least.count + horizon.interval.count - 1) / horizon.interval.count
    let open = queues.map { site[$0].opening.openIntervals(in: horizon) }
    let moves = days.sorted().flatMap { day -> [Move] in
      stride(
        from: horizon.intervals(ofDay: day).lowerBound,
        to: horizon.intervals(ofDay: day).upperBound,
        by: step
      )
      .flatMap { first -> [Move] in
        [count, count + count / 2, 2 * count].compactMap { length in
          let range = first..<min(first + length, horizon.intervalCount)
          guard range.count == length, horizon.start(of: Interval(first)) >= from,
            open.contains(where: { row in range.allSatisfy { row[$0] } })
          else { return nil }
          return agent(range, queues, most, place, response)
        }
      }
    }
    return Array(moves.sorted { $0.worth > $1.worth }.prefix(60))
  }

  private func agent(
    _ range: Range<Int>,
    _ queues: [QueueID],
    _ most: Int,
    _ place: Int,
    _ response: Response
  ) -> Move? {
    let horizon = site.horizon
    let span =
      horizon.start(of: Interval(range.lowerBound))..<horizon.start(of: Interval(range.upperBound))
    let can = site.people.indices.filter { index in
      queues.contains { site.people[index].competences[$0, default: 0] > 0 }
    }
    let value =
      can.map { person -> Double in
        let values = worth(PersonID(person))
        return range.reduce(0) { $0 + values[$1] }
      }.max() ?? 0
    guard value > 1e-9 else { return nil }
    var move = Move(
      response: place,
      change: .agency(span, queues: queues),
      cost: response.cost.each + span.length.pay(perHour: response.cost.perHour),
      words: "from the agency, \(clock(span))",
      span: span
    )
    (move.most, move.gained, move.worth) = (Double(most), Array(range), value)
    return move
  }
}
