/// What cover of an instance weighs.
struct CurtoisCover {
  let instance: CurtoisInstance

  init(_ instance: CurtoisInstance) { self.instance = instance }

  /// The weights of a person missing and of one too many, which are the same throughout.
  func weights() throws -> (under: Int, over: Int) {
    guard let first = instance.cover.first else { throw InstanceProblem("there is no cover") }
    let (days, known) = (0..<instance.days, Set(instance.shifts.map(\.id)))
    var seen: Set<String> = []
    for cover in instance.cover {
      guard cover.under == first.under, cover.over == first.over else {
        throw InstanceProblem("cover weighs differently on day \(cover.day), \(cover.shift)")
      }
      guard days.contains(cover.day), known.contains(cover.shift) else {
        throw InstanceProblem("there is no day \(cover.day) or no shift type \(cover.shift)")
      }
      seen.insert("\(cover.day) \(cover.shift)")
    }
    guard seen.count == instance.cover.count, seen.count == instance.days * known.count else {
      throw InstanceProblem("cover does not state each shift type once for each day")
    }
    return (first.under, first.over)
  }
}
