/// The greatest whole number that divides both; that of 0 and another is the other.
///
/// Source of the method: Euclid, Elements, book VII, proposition 2.
func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
  var (a, b) = (one, other)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
