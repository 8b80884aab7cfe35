/// A whole number cut into whole numbers that add up to it, the largest remainders rounded up.
package enum LargestRemainder {
  /// The parts.
  ///
  /// - Parameters:
  ///   - whole: What they add up to.
  ///   - floors: The parts rounded down.
  ///   - remainders: What that took away; of equal ones the first is rounded up.
  package static func parts<Remainder: Comparable>(
    of whole: Int,
    floors: [Int],
    remainders: [Remainder]
  ) -> [Int] {
    var parts = floors
    let largest = remainders.indices.sorted {
      remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
    }
    for place in largest.prefix(max(0, whole - floors.reduce(0, +))) { parts[place] += 1 }
    // What the arithmetic of binary numbers may have left over, or taken too much.
    if let first = largest.first { parts[first] += whole - parts.reduce(0, +) }
    return parts
  }
}
