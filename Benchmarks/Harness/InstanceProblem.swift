/// Why a public instance can't be run: what, where, and what was expected.
struct InstanceProblem: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
