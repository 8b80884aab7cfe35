import LinearPrograms

/// Chooses the names that rows or columns bear in a file.
///
/// A name is used as it is if the format can hold it and it has not come before; else the id
/// serves: `r` or `c` and the number of the handle.
struct FileNames {
  let format: ModelFormat
  /// "r" or "c".
  let prefix: Character
  private var taken: Set<String>

  /// Names for rows (`r`) or columns (`c`), other than those in `taken`.
  init(_ format: ModelFormat, prefix: Character, taken: Set<String> = []) {
    self.format = format
    self.prefix = prefix
    self.taken = taken
  }

  /// The name in the file of the row or column with this number.
  mutating func choose(_ name: String?, number: Int) -> String {
    guard let name, isUsable(name), taken.insert(name).inserted else { return "\(prefix)\(number)" }
    return name
  }

  /// Whether the format can hold a name.
  ///
  /// One that looks like an id is left to whom it belongs.
  func isUsable(_ name: String) -> Bool {
    guard !name.isEmpty, !looksLikeID(name) else { return false }
    return switch format {
    // A blank ends a name, "$" begins a comment, and a first "*" makes the line one.
    case .mps:
      !name.contains { $0.isWhitespace || $0 == "$" } && name.first != "*"
    case .cplexLP: CPLEXNames.allow(name)
    }
  }

  private func looksLikeID(_ name: String) -> Bool {
    name.first == prefix && name.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }
}

/// What the CPLEX LP format takes for a name.
private enum CPLEXNames {
  private static let signs = Set("_.#@(),")
  private static let keywords: Set<String> = [
    "max", "maximum", "maximize", "min", "minimum", "minimize", "st", "s.t.", "st.", "subject",
    "such", "bound", "bounds", "general", "generals", "gen", "integer", "integers", "int",
    "binary", "binaries", "bin", "free", "inf", "infinity", "end",
  ]

  static func allow(_ name: String) -> Bool {
    guard let first = name.first, first.isASCII, first.isLetter || first == "_" else {
      return false
    }
    // "e5" and "E.5" could be read as the exponent of the number before it.
    let second = name.dropFirst().first ?? "0"
    guard !"eE".contains(first) || !(second.isNumber || ".eE".contains(second)) else {
      return false
    }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
      && !keywords.contains(name.lowercased())
  }
}
