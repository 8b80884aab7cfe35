import ArgumentParser
import Foundation
import Planning
import Publishing
import Rostering

/// The what-ifs of a plan, side by side, and the files that hold the comparison.
struct WhatIfShelf {
  /// The plan that all are compared with.
  let base: PlanDoor
  /// The folder in which the what-ifs of the plan stand.
  let folder: String

  /// What-ifs that stand in the folder, by name.
  var made: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }.filter {
      FileManager.default.fileExists(atPath: "\($0)/\(WhatIfMark.fileName)")
    }
  }

  /// The comparison with some plan folders.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func comparison(with folders: [String]) throws -> WhatIfComparison {
    let others = try folders.map { try plan(PlanDoor($0)) }
    do {
      return try WhatIfComparison(base: plan(base), others: others)
    } catch {
      throw Console.refusal(["\(base.name): \(error)"])
    }
  }

  /// Writes the comparison's files; that they can't be written is told and no more, since the
  /// plans stand already.
  func write(_ comparison: WhatIfComparison) {
    let files = [
      (WhatIfText.csvName, WhatIfText(comparison).csv),
      (WhatIfPage.fileName, WhatIfPage(comparison, in: folder).text),
    ]
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(
          to: URL(fileURLWithPath: folder).appendingPathComponent(name),
          options: .atomic
        )
      }
    } catch {
      Console.tell(["\(folder): the comparison cannot be written: \(error.localizedDescription)"])
    }
  }

  private func plan(_ door: PlanDoor) -> WhatIfComparison.Plan {
    let file = door.folder.location.appendingPathComponent(WhatIfMark.fileName)
    let mark = (try? Data(contentsOf: file)).flatMap { WhatIfMark($0) }
    return WhatIfComparison.Plan(
      name: mark?.name ?? URL(fileURLWithPath: door.name).lastPathComponent,
      alterations: mark?.alterations ?? [],
      folder: door.name,
      plan: ChangesReport.Plan(name: door.name, site: door.site, figures: door.record.figures),
      rota: door.record.rota,
      proof: door.record.proof,
      notPossible: door.record.notPossible.count
    )
  }
}
