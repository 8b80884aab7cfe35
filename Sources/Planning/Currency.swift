/// The site's currency: its code and how many digits its minor unit has.
public struct Currency: Hashable, Sendable {
  /// The three-letter code, such as `GBP`.
  public let code: String
  /// Digits after the decimal point: 2 for pence, 0 for yen.
  public let minorDigits: Int

  /// A currency.
  public init(code: String, minorDigits: Int) {
    self.code = code
    self.minorDigits = minorDigits
  }

  /// Minor units in one major unit: 100 pence in a pound.
  public var minorPerMajor: Int { (0..<minorDigits).reduce(1) { product, _ in product * 10 } }

  /// The amount nearest to a number of major units.
  public func money(_ major: Double) -> Money {
    Money(minorUnits: Int((major * Double(minorPerMajor)).rounded()))
  }

  /// An amount in major units: 12.5 for 12 pounds 50.
  public func major(_ money: Money) -> Double {
    Double(money.minorUnits) / Double(minorPerMajor)
  }

  /// An amount as `1,234.50`, without the code.
  public func text(_ money: Money) -> String {
    let (whole, rest) = money.minorUnits.magnitude.quotientAndRemainder(
      dividingBy: UInt(minorPerMajor)
    )
    var digits = String(whole)
    var grouped = ""
    while digits.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    grouped = digits + grouped
    if minorDigits > 0 {
      let minor = String(rest)
      grouped += "." + String(repeating: "0", count: minorDigits - minor.count) + minor
    }
    return (money.minorUnits < 0 ? "-" : "") + grouped
  }
}
