public import Foundation

/// Reads a file of what-ifs: a YAML mapping from names to one alteration or a list of them.
public struct WhatIfFile {
  /// What reading gave.
  public struct Reading: Sendable {
    /// The what-ifs in the order of the file.
    public var questions: [(name: String, alterations: [String])]
    /// Everything that must be put right, by line and column.
    public var problems: [SiteProblem]
  }

  /// A reader.
  public init() {}

  /// What stands in a file.
  public func read(_ file: URL) -> Reading {
    let findings = Findings()
    let name = file.lastPathComponent
    let text = TextFile(file, findings).load(isRequired: true)
    let root = text.flatMap { YAMLFile(file: name, findings: findings).root(of: $0) }
    let entries = root?.named("the file", limit: 200) ?? []
    let questions = entries.compactMap { entry -> (name: String, alterations: [String])? in
      guard let texts = entry.value.entries(quoted(entry.name.text)), !texts.isEmpty else {
        return nil
      }
      return (entry.name.text, texts.map(\.text))
    }
    return Reading(questions: questions, problems: Set(findings.problems).sorted())
  }
}
