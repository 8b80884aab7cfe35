/// Why a rota.json cannot be read: where, and what is wrong there.
public struct RotaJSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place, as a path of keys and positions: `lines[3].shifts[0].pattern`.
  public var place: String
  /// What is wrong, in a sentence with the value.
  public var sentence: String

  /// A problem.
  public init(place: String, sentence: String) {
    self.place = place
    self.sentence = sentence
  }

  /// The problem as one line.
  public var description: String {
    "rota.json: " + (place.isEmpty ? sentence : "\(place): \(sentence)")
  }
}
