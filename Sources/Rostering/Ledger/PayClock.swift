public import Planning

/// When which premiums and allowances of some terms are on, in elapsed time.
struct PayClock: Sendable {
  /// A stretch in which the same premiums are on, as bits by their place in the list.
  struct Piece: Hashable, Sendable {
    var span: Span
    var premiums: UInt64
  }

  /// In order of time; what lies between has no premium.
  let pieces: [Piece]
  /// By allowance: when the hours are that it looks at; nil for one of every shift.
  let touched: [[Span]?]

  init(_ terms: PayTerms, at site: Site) {
    let spans = terms.premiums.map { $0.window.spans(at: site) }
    let edges = Set(spans.flatMap { $0.flatMap { [$0.lowerBound, $0.upperBound] } }).sorted()
    pieces = zip(edges, edges.dropFirst()).compactMap { from, to in
      var bits: UInt64 = 0
      for (place, own) in spans.enumerated() where own.contains(where: { $0.contains(from) }) {
        bits |= 1 << UInt64(place)
      }
      return bits == 0 ? nil : Piece(span: from..<to, premiums: bits)
    }
    touched = terms.allowances.map { $0.touches?.spans(at: site) }
  }

  /// Paid time of a shift under each set of premiums: an unpaid break takes away from the hours in
  /// which it lies.
  func minutes(of shift: PaidShift) -> [PremiumTime] {
    var found: [PremiumTime] = []
    for piece in pieces where piece.span.overlaps(shift.span) {
      let unpaid = shift.unpaid.reduce(Minutes.zero) {
        $0 + piece.span.common($1.clamped(to: shift.span))
      }
      let minutes = piece.span.common(shift.span) - unpaid
      if minutes > .zero { found.append(PremiumTime(premiums: piece.premiums, minutes: minutes)) }
    }
    return found
  }
}

/// A time in which the same premiums are on.
public struct PremiumTime: Hashable, Sendable {
  /// Which, as bits by their place in the terms.
  public var premiums: UInt64
  /// How long.
  public var minutes: Minutes
}

extension PayClerk {
  /// Which premiums are on in a stretch of time, for people of a contract.
  public func premiums(in span: Span, _ contract: ContractID) -> [PremiumTime] {
    clocks[contract.index].minutes(of: PaidShift(span: span, paid: span.length))
  }
}

extension Span {
  /// How long two stretches overlap.
  func common(_ other: Span) -> Minutes {
    let start = Swift.max(lowerBound, other.lowerBound)
    let end = Swift.min(upperBound, other.upperBound)
    return start < end ? end - start : .zero
  }
}
