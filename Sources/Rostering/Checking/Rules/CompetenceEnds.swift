import Planning

extension LineCheck {
  /// A shift in which a queue is served, the one carried in included, ends before the competence
  /// for it does.
  func competenceEnds() -> [Violation] {
    if person.competenceEnds.isEmpty { return [] }
    return ([carriedIn].compactMap(\.self) + askedShifts.map(\.shift.span)).flatMap { span in
      queues(servedIn: span).compactMap { queue in
        guard let last = person.competenceEnds[queue],
          span.upperBound > horizon.moment(on: last, at: .endOfDay)
        else { return nil }
        return violation(
          .competenceEnds,
          day: horizon.dayStarting(span.lowerBound),
          "serves \(site[queue].name) in the shift \(horizon.text(span)), which ends after the "
            + "competence does, on \(last)"
        )
      }
    }
  }

  /// The queues of the site that are served at some time of a stretch, in the site's order.
  private func queues(servedIn span: Span) -> [QueueID] {
    let served = openServing.filter { $0.span.overlaps(span) }.compactMap(\.queue)
    return Set(served).sorted().filter { site.queues.indices.contains($0.index) }
  }
}
