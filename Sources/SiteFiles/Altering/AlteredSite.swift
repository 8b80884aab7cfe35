/// The files of a site after alterations.
public struct AlteredSite: Sendable {
  /// The files that are other than before, by name.
  public var files: [String: String] = [:]
  /// What was altered, in a sentence for each alteration.
  public var told: [String] = []
  /// Alterations that can't be made, each with what may have been meant.
  public var problems: [String] = []
}
