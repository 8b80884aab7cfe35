import BenchRecords
import Foundation

/// Where the instances, their scorers and the peers lie.
struct SuiteFolders {
  var data: String
  var tools: String
  /// The Python that runs scorers and peers.
  var python: String

  /// The file of an instance.
  func instance(_ row: BenchRow) -> String {
    let folder = row.family == "peer" ? "contact" : row.family
    return "\(data)/\(folder)/\(row.instance).\(folder == "contact" ? "json" : "txt")"
  }

  /// The public scorer of a family.
  func scorer(_ family: String) -> String { "\(tools)/score_\(family).py" }

  /// The script that puts an instance to a peer from a Python package.
  func script(_ peer: Peer) -> String? {
    switch peer {
    case .cpsat: "\(tools)/peers/cpsat_contact.py"
    case .highs: "\(tools)/peers/highs_contact.py"
    case .cbc, .glpsol: nil
    }
  }

  /// Makes sure that all instances are there.
  func check(_ rows: [BenchRow]) throws {
    let missing = rows.map(instance).first { !FileManager.default.fileExists(atPath: $0) }
    if let missing {
      throw InstanceProblem(
        "\(missing) isn't there. Maybe --data or ROTA_DATA names another folder."
      )
    }
  }
}
