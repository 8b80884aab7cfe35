/// The reference of the site folder, made from the definitions that its readers read by.
public struct SiteReference: Sendable {
  /// The reference.
  public init() {}

  /// Every key of site.yaml and every column of the tables: how it is written, what it means, what
  /// holds without it, and an example.
  public var markdown: String {
    let head = """
      # Keys and columns

      Every key of site.yaml and every column of the tables.

      ## Overview

      Made from the definitions that the reader reads by; <doc:SiteFolder> tells how they work
      together.
      """
    let limits = LimitKind.allCases.map { kind in
      section("A rule with `\(kind.rawValue)`", Shape.limit(kind), kind.example)
    }
    let parts =
      [head, "## site.yaml"]
      + Self.mappings.map { section($0.title.capitalizedFirst, $0) }
      + limits + ["## Tables"]
      + Shape.tables.map { section($0.title, $0) } + ["## Presets", presets]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The mappings of site.yaml in the order in which they are told.
  static let mappings: [Shape] = [
    .site, .queue, .requirement, .priorities, .goal, .costCentre, .pattern, .breakRule, .shiftKind,
    .contract, .overtimeBand, .rules, .restRule, .weeklyRestRule, .daysRule, .runRule, .anyRule,
    .presence, .fairness,
  ]

  private func section(_ title: String, _ shape: Shape, _ example: String? = nil) -> String {
    var lines = ["### \(title)", ""]
    if let example { lines += ["For example `\(example)`.", ""] }
    lines += ["| Key | How it is written | Without it | What it holds | Example |"]
    lines += ["|---|---|---|---|---|"]
    for key in shape.keys {
      let without = key.isRequired ? "required" : key.without
      let cells = ["`\(key.name)`", key.form.words, without, key.meaning, "`\(key.example)`"]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private var presets: String {
    Preset.all.map { "```yaml\n# include: [\($0.name)]\n\($0.text)```" }
      .joined(separator: "\n\n")
  }
}

extension String {
  /// The text with a capital letter first, unless it names a file or a key.
  fileprivate var capitalizedFirst: String {
    contains(".") || contains("_") ? self : prefix(1).uppercased() + dropFirst()
  }
}
