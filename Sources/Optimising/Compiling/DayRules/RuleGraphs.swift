/// The graphs made so far, so that people with the same rules and the same days share one.
final class RuleGraphs {
  private struct Key: Hashable {
    var signature: [AnyHashable]
    var sorts: [ShiftTraits]
    var possible: [[Int]]
  }

  private var known: [Key: RuleGraph] = [:]

  /// The graph of a person's rules of days.
  func graph(
    _ compiler: DayRuleCompiler,
    sorts: [ShiftTraits],
    possible: [[Int]]
  ) -> RuleGraph {
    let rules = compiler.dayRules()
    let key = Key(signature: compiler.signature(rules), sorts: sorts, possible: possible)
    if let graph = known[key] { return graph }
    let graph = RuleGraphBuilder(rules: rules, sorts: sorts, possible: possible).graph()
    known[key] = graph
    return graph
  }
}
