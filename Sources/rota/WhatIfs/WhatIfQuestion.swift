import ArgumentParser
import Foundation
import Publishing
import SiteFiles

/// A what-if: its name and what is altered.
struct WhatIfQuestion: Equatable {
  var name: String
  var alterations: [String]

  /// The questions of `--set` and `--name`, `--what-if` and `--file`.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  static func all(
    sets: [String],
    name: String?,
    whatIfs: [String],
    file: String?
  ) throws -> [WhatIfQuestion] {
    var questions: [WhatIfQuestion] = []
    if !sets.isEmpty {
      let own = name ?? sets.joined(separator: "; ")
      questions.append(WhatIfQuestion(name: own, alterations: sets))
    }
    var problems: [String] = []
    for text in whatIfs {
      if let question = WhatIfQuestion(text) {
        questions.append(question)
      } else {
        problems.append(
          "--what-if '\(text)' is not like 'busy chat: demand.chat*=1.2; budget=-5%'"
        )
      }
    }
    if let file {
      let reading = WhatIfFile().read(URL(fileURLWithPath: file))
      questions += reading.questions.map {
        WhatIfQuestion(name: $0.name, alterations: $0.alterations)
      }
      problems += reading.problems.map(\.description)
    }
    problems += faults(of: questions)
    guard problems.isEmpty else { throw Console.refusal(problems) }
    return questions
  }

  /// Two of one name, or of one folder, would overwrite each other.
  private static func faults(of questions: [WhatIfQuestion]) -> [String] {
    var folders: [String: String] = [:]
    return questions.compactMap { question in
      guard !question.name.isEmpty, question.name.count <= 200 else {
        return "a what-if's name is empty or longer than 200 letters. Maybe add --name"
      }
      let folder = WhatIfMark.folder(question.name).lowercased()
      if let other = folders.updateValue(question.name, forKey: folder) {
        return "the what-ifs '\(other)' and '\(question.name)' have one name"
      }
      return nil
    }
  }

  private init(name: String, alterations: [String]) {
    (self.name, self.alterations) = (name, alterations)
  }

  /// `name: demand.chat*=1.2; budget=-5%`.
  private init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let trim = { (part: Substring) in part.trimmingCharacters(in: .whitespaces) }
    let name = trim(text[..<colon])
    let alterations = text[text.index(after: colon)...].split(separator: ";").map(trim)
      .filter { !$0.isEmpty }
    guard !name.isEmpty, !name.contains("="), !alterations.isEmpty else { return nil }
    self.init(name: name, alterations: alterations)
  }
}
