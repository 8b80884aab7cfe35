import Planning
import Rostering

extension FloorPerson {
  /// A person with the line that the rota gives them.
  init(_ person: Person, _ line: Line, site: Site) {
    id = person.id
    proficiency = site.queues.indices.map { person.competences[QueueID($0), default: 0] }
    serveableUntil = site.queues.indices.map { index in
      guard let last = person.competenceEnds[QueueID(index)] else { return .infinity }
      return Double(site.horizon.moment(on: last, at: .endOfDay).minute) * 60
    }
    pieces = []
    let rests = line.shifts.flatMap(\.breaks).map { ($0.span, Piece.Kind.rests) }
    let meets = line.shifts.flatMap(\.activities).map { ($0.span, Piece.Kind.meets) }
    let gaps = (rests + meets).sorted { $0.0.lowerBound < $1.0.lowerBound }
    var next = 0
    for block in line.serving.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let from = Double(block.span.lowerBound.minute) * 60
      while next < gaps.count, Double(gaps[next].0.lowerBound.minute) * 60 < from {
        append(gaps[next].1, gaps[next].0)
        next += 1
      }
      // A queue that the person cannot serve is a fault of the rota; nobody is served there.
      let queue = block.queue.map(\.index) ?? -1
      let canServe = proficiency.indices.contains(queue) && proficiency[queue] > 0
      append(.serves(canServe ? queue : -1), block.span)
    }
    while next < gaps.count {
      append(gaps[next].1, gaps[next].0)
      next += 1
    }
  }

  /// Adds what comes next, and the time off before it; what comes after itself is made one.
  private mutating func append(_ kind: Piece.Kind, _ span: Span) {
    var piece = Piece(
      kind: kind,
      start: Double(span.lowerBound.minute) * 60,
      end: Double(span.upperBound.minute) * 60
    )
    if let last = pieces.last {
      piece.start = max(piece.start, last.end)
      guard piece.start < piece.end else { return }
      if last.end < piece.start {
        pieces.append(Piece(kind: .isOff, start: last.end, end: piece.start))
      } else if last.kind == kind, case .serves = kind {
        pieces[pieces.count - 1].end = piece.end
        return
      }
    }
    pieces.append(piece)
  }
}
