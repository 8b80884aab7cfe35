import Foundation
import Planning
import SiteFiles
import Testing

/// The small site with rules of the planner's own.
enum RuleFolder {
  /// The folder with its site.yaml changed.
  static func folder(_ change: (String) -> String) throws -> SiteFolder {
    var files = SiteFolder.files
    files["site.yaml"] = try change(#require(files["site.yaml"]))
    return try SiteFolder(files)
  }

  /// The folder with entries under the site's `rules` and a contract's.
  ///
  /// - Parameters:
  ///   - rules: Lines of the site's rules after the four usual ones, which end in line 43.
  ///   - contract: A flow mapping of the contract's rules.
  ///   - more: Further keys of site.yaml.
  static func folder(
    rules: String = "",
    contract: String? = nil,
    more: String = ""
  ) throws -> SiteFolder {
    try folder { text in
      var text = text + (rules.isEmpty ? "" : "  \(rules)\n")
      if let contract {
        text = text.changing(
          "leave_day: 7.5 h\n",
          to: "leave_day: 7.5 h\n    rules: \(contract)\n"
        )
      }
      return text + "shift_kinds:\n  late: {ends: 20:00-24:00}\n\(more)\n"
    }
  }

  /// The site of such a folder, which must be sound.
  static func site(rules: String = "", contract: String? = nil, more: String = "") throws -> Site {
    let reading = try folder(rules: rules, contract: contract, more: more).read()
    try #require(reading.problems.map(\.description) == [])
    return try #require(reading.site)
  }

  /// What is told of such a folder.
  static func problems(
    rules: String = "",
    contract: String? = nil,
    more: String = ""
  ) throws -> [String] {
    try folder(rules: rules, contract: contract, more: more).read().problems.map(\.description)
  }
}

extension String {
  /// The text with another in the place of one that must stand there.
  func changing(_ old: String, to new: String) -> String {
    let changed = replacingOccurrences(of: old, with: new)
    if changed == self { Issue.record("'\(old)' does not stand there") }
    return changed
  }
}
