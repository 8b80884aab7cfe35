import Planning

/// Knows the currencies of ISO 4217 and how many digits their minor units have.
enum CurrencyReader {
  private static let codes = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split { $0.isWhitespace }.map(String.init)
  private static let withoutMinorUnit: Set = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreeDigits: Set = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  /// The code of a currency that stands before or after an amount; nil where there is none.
  static func code(in text: String) -> String? {
    let words = text.uppercased().split { !$0.isLetter }.map(String.init)
    let signs: [Character: String] = ["€": "EUR", "£": "GBP", "$": "USD"]
    return words.first { codes.contains($0) } ?? text.compactMap { signs[$0] }.first
  }

  /// The currency with the code of an entry.
  static func currency(_ entry: Entry, _ findings: Findings) -> Currency? {
    let code = entry.text
    guard codes.contains(code) else {
      findings.unknown("currency", entry, known: codes)
      return nil
    }
    let digits = withoutMinorUnit.contains(code) ? 0 : withThreeDigits.contains(code) ? 3 : 2
    return Currency(code: code, minorDigits: digits)
  }
}
