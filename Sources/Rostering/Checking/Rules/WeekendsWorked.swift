import Planning

extension LineCheck {
  /// At most so many weekends with work, those carried in included.
  func weekendsWorked(most: Int) -> [Breach] {
    let worked = weekends.filter { hasWork($0) }
    let carried = person.carryIn.weekends.count(where: \.self)
    // What was too much before the horizon is nothing that a rota could mend.
    let tooMany = min(worked.count, carried + worked.count - most)
    guard tooMany > 0 else { return [] }
    return [
      Breach(
        rule: .weekendsWorked,
        day: worked[worked.count - tooMany].lowerBound,
        amount: Double(tooMany),
        text: "works \(carried + worked.count) weekends"
          + (carried > 0 ? ", \(carried) before included" : "") + ", more than \(most)"
      )
    ]
  }
}
