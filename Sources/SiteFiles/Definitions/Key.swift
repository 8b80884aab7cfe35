/// A key of site.yaml or a column of a table: what readers take and what the reference tells.
struct Key {
  /// Whether it must stand there, and what holds where it does not.
  enum Need {
    case required
    /// What holds without it, in words; nil where nothing does.
    case optional(String?)
  }

  let name: String
  /// How its value is written.
  let form: Form
  /// What it means, in words for planners.
  let meaning: String
  let need: Need
  /// A value as it may stand there.
  let example: String

  static func required(
    _ name: String,
    _ form: Form,
    _ meaning: String,
    _ example: String
  ) -> Key {
    Key(name: name, form: form, meaning: meaning, need: .required, example: example)
  }

  static func optional(
    _ name: String,
    _ form: Form,
    _ meaning: String,
    without: String? = nil,
    _ example: String
  ) -> Key {
    Key(name: name, form: form, meaning: meaning, need: .optional(without), example: example)
  }
}
