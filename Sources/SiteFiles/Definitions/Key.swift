/// A key of site.yaml or a column of a table: what its reader takes and what the reference tells.
struct Key: Sendable {
  let name: String
  let form: Form
  /// What it means, in words for planners.
  let meaning: String
  /// A value as it may stand there.
  let example: String
  /// Whether it must stand there.
  var isRequired = false
  /// What holds without it, where something does.
  var without = ""

  /// A key that may be missing.
  init(_ name: String, _ form: Form, _ meaning: String, _ example: String, without: String = "") {
    (self.name, self.form, self.meaning) = (name, form, meaning)
    (self.example, self.without) = (example, without)
  }

  /// A key that must stand there.
  init(required name: String, _ form: Form, _ meaning: String, _ example: String) {
    self.init(name, form, meaning, example)
    isRequired = true
  }
}
