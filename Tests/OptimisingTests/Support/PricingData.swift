import Planning

/// The data of Models/pricing.mod for the only person of a site under given prices.
struct PricingData {
  let person: CompactPerson
  /// Value of presence by interval.
  let worth: [Double]
  /// Weight of a unit of pay.
  let payFactor: Double
  /// Weight of a point of wishes unmet.
  let wishFactor: Double

  /// The data section.
  var text: String {
    let compact = CompactData(people: [([], person)])
    let factors = [
      "param payfactor := \(payFactor);", "param wishfactor := \(wishFactor);",
      "param paybase := \(person.base.pay);", "param unmetbase := \(person.base.unmet);", "",
    ]
    let shifts = compact.shifts("unmet") { "\($1.unmet)" }
    let prices = worth.enumerated().map { "  \($0) \($1)" }
    return
      (["data;", ""] + compact.calendar() + factors + shifts + compact.limits()
      + compact.table("param worth", prices) + ["end;", ""]).joined(separator: "\n")
  }
}
