/// A mapping of site.yaml or a table: its keys, in the order in which the reference lists them.
struct Shape {
  /// What it is called in the reference: "a contract".
  let title: String
  /// A few words about it, for the reference.
  let about: String
  let keys: [Key]

  init(_ title: String, _ about: String = "", _ keys: [Key]) {
    self.title = title
    self.about = about
    self.keys = keys
  }

  /// The names of the keys.
  var names: [String] { keys.map(\.name) }
}
