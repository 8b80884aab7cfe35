extension PersonPlan.Day {
  /// What the amounts of a day off (place 0) or an option (its place and one) cost.
  @inline(__always)
  func cost(ofAmountsAt place: Int, _ factors: [Double]) -> Double {
    var cost = 0.0
    for (index, factor) in factors.enumerated() {
      cost += factor * amounts[place * factors.count + index]
    }
    return cost
  }
}
