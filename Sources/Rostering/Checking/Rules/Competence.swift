import Demand
import Planning

extension LineCheck {
  /// A person serves only queues of their competence, while those are open and expect something.
  func competence() -> [Violation] {
    openServing.compactMap { block in
      guard let queue = block.queue, let problem = problem(of: queue, in: block.span) else {
        return nil
      }
      return violation(
        .competence,
        day: horizon.dayStarting(block.span.lowerBound),
        "serves \(problem), \(horizon.text(block.span))"
      )
    }
  }

  private func problem(of queue: QueueID, in span: Span) -> String? {
    guard site.queues.indices.contains(queue.index) else {
      return "queue number \(queue.index), which the site does not have"
    }
    guard person.competences[queue, default: 0] > 0 else {
      return "\(site[queue].name) without competence"
    }
    let closed = horizon.intervals(touching: span).first {
      coverage.curves[queue.index][$0] == nil
    }
    return closed.map {
      "\(site[queue].name) while closed, at \(horizon.text(horizon.start(of: Interval($0))))"
    }
  }
}
