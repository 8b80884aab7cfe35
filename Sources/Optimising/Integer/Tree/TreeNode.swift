/// A part of all rotas: those that agree with some decisions.
struct TreeNode: Sendable {
  var decisions: [Decision] = []
  /// None of them costs less.
  var bound = -Double.infinity

  /// The part of it that agrees with one decision more.
  func deciding(_ decision: Decision) -> TreeNode {
    TreeNode(decisions: decisions + [decision], bound: bound)
  }
}
