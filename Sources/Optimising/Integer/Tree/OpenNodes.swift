/// The parts that are still to be looked at, and the bound of those that can't be divided.
///
/// - Complexity: Taking one out looks at all of them, which is nothing beside solving its program.
struct OpenNodes {
  private(set) var nodes: [TreeNode] = []
  private var shelved = Double.infinity

  /// None of the rotas in them costs less; infinite where there are none.
  var bound: Double { nodes.reduce(shelved) { min($0, $1.bound) } }

  mutating func add(_ node: TreeNode) { nodes.append(node) }

  /// Puts one aside in which there is nothing to divide by.
  mutating func shelve(_ node: TreeNode) { shelved = min(shelved, node.bound) }

  /// Takes out the one that promises most; of equals the last.
  mutating func takeBest() -> TreeNode? {
    guard let best = nodes.indices.min(by: { (nodes[$0].bound, $1) < (nodes[$1].bound, $0) }) else {
      return nil
    }
    nodes.swapAt(best, nodes.count - 1)
    return nodes.removeLast()
  }

  /// Drops those in which nothing is below a cost.
  mutating func cut(at cost: Double) { nodes.removeAll { $0.bound >= cost } }
}
