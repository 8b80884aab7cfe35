/// The reference of the site folder, made from the definitions that its readers read by.
public struct SiteReference: Sendable {
  /// The reference.
  public init() {}

  /// A mapping or a table of the folder with its keys, as the reference tells them.
  public struct Part: Sendable {
    /// A key or a column.
    public struct Entry: Sendable {
      /// Its name.
      public let name: String
      /// How it is written.
      public let form: String
      /// Whether it must stand there.
      public let isRequired: Bool
      /// What holds without it; nil where nothing does.
      public let without: String?
      /// What it means.
      public let meaning: String
      /// A value as it may stand there.
      public let example: String
    }

    /// What it is called.
    public let title: String
    /// Its keys.
    public let keys: [Entry]
  }

  /// The same as ``markdown``, for programs.
  public var parts: [Part] {
    let limits = LimitKind.allCases.map { kind in
      Shape("a rule with \(kind.rawValue)", Shape.limit(kind).keys)
    }
    return (Self.mappings + limits + Shape.tables + Shape.registerMappings).map { shape in
      Part(
        title: shape.title,
        keys: shape.keys.map { key in
          Part.Entry(
            name: key.name,
            form: key.form.words,
            isRequired: key.isRequired,
            without: key.without.isEmpty ? nil : key.without,
            meaning: key.meaning,
            example: key.example
          )
        }
      )
    }
  }

  /// Every key of site.yaml and contingencies.yaml and every column of the tables: how it is written, what it means, what
  /// holds without it, and an example.
  public var markdown: String {
    let head = """
      # Keys and columns

      Every key of site.yaml and contingencies.yaml, and every column of the tables.

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
      + Shape.tables.map { section($0.title, $0) } + ["## contingencies.yaml"]
      + Shape.registerMappings.map { section($0.title.capitalizedFirst, $0) }
      + ["## Presets", presets]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The mappings of site.yaml in the order in which they are told.
  static let mappings: [Shape] = [
    .site, .queue, .requirement, .priorities, .goal, .costCentre, .budget, .payTerms, .premium,
    .allowance, .onCost, .agency, .callOut, .pattern, .breakRule, .shiftKind,
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
