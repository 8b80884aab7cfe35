/// A whole number that is written to a file as a text: many readers of JSON take numbers for
/// doubles, and a number of 64 bits would lose its last digits there.
@propertyWrapper
public struct DigitsAsText: Hashable, Sendable, Codable {
  /// The number.
  public var wrappedValue: UInt64

  /// A number.
  public init(wrappedValue: UInt64) { self.wrappedValue = wrappedValue }

  /// Reads the digits.
  ///
  /// - Throws: `DecodingError` where the text is no such number.
  public init(from decoder: any Decoder) throws {
    let place = try decoder.singleValueContainer()
    guard let number = UInt64(try place.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: place, debugDescription: "no whole number")
    }
    wrappedValue = number
  }

  /// Writes the digits.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var place = encoder.singleValueContainer()
    try place.encode(String(wrappedValue))
  }
}
