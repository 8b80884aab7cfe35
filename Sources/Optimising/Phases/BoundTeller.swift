import ColumnGeneration
import Rostering

/// Tells the run's listener of bounds that column generation proves.
struct BoundTeller: GenerationListener {
  let best: Best

  func round(_ round: GenerationRound) {
    best.offer(bound: round.bound, source: .lagrangian)
  }
}
