import ArgumentParser
import Foundation
import Publishing

/// The folder that takes the files of a model; what else lies there stays.
struct ModelFolder {
  private let location: URL

  /// The folder at a path, made where there is none.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  init(_ path: String) throws {
    location = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(at: location, withIntermediateDirectories: true)
    } catch {
      throw Console.refusal([
        "\(path): no folder can be made here: \(error.localizedDescription) Choose another place"
      ])
    }
  }

  /// Writes files, each as a whole or not at all.
  func write(_ files: [PlanFile]) throws {
    for file in files {
      try file.bytes.write(to: location.appendingPathComponent(file.path), options: .atomic)
    }
  }
}
