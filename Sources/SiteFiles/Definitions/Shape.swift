/// A mapping of site.yaml, or a table: its keys, in the order in which the reference lists them.
struct Shape: Sendable {
  /// What it is called in the reference.
  let title: String
  let keys: [Key]

  init(_ title: String, _ keys: [Key]) { (self.title, self.keys) = (title, keys) }

  /// The names of the keys.
  var names: [String] { keys.map(\.name) }

  /// The names of the keys that must stand there, or of the others.
  func names(required: Bool) -> [String] {
    keys.filter { $0.isRequired == required }.map(\.name)
  }
}
