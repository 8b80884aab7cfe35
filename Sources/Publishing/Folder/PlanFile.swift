public import Foundation

/// One file of a plan folder: its place inside the folder, and its bytes.
public struct PlanFile: Hashable, Sendable {
  /// Path inside the folder: `site/staff.csv`.
  public var path: String
  /// What the file holds.
  public var bytes: Data

  /// A file.
  public init(path: String, bytes: Data) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Data(text.utf8))
  }
}
