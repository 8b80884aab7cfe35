/// Why a fixture could not be made: the test itself is wrong.
public struct FixtureProblem: Error, CustomStringConvertible {
  /// What is wrong with it.
  public let description: String

  /// A problem of a fixture.
  public init(_ description: String) { self.description = description }
}
