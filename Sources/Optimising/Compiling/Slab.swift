/// A fixed block of numbers for the inner loops.
///
/// Dangerous place: reading and writing are unchecked in optimised builds, because bounds and
/// exclusivity checks cost the pricing loops a third of their speed. Indices come from compiled
/// tables only, never from input; debug builds assert every one of them.
final class Slab<Element>: @unchecked Sendable {
  // Sendable because a slab is either filled once and then only read, or owned by one thread.
  let count: Int
  private let base: UnsafeMutablePointer<Element>

  init(repeating value: Element, count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: count)
  }

  convenience init(_ elements: [Element], filler: Element) {
    self.init(repeating: filler, count: elements.count)
    for (index, element) in elements.enumerated() { self[index] = element }
  }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "inside the slab")
      return base[index]
    }
    set {
      assert(index >= 0 && index < count, "inside the slab")
      base[index] = newValue
    }
  }

  /// The block itself, for loops that walk it.
  @inline(__always) var pointer: UnsafeMutablePointer<Element> { base }

  func fill(with value: Element) {
    for index in 0..<count { base[index] = value }
  }

  func copy(from other: Slab<Element>) {
    precondition(count == other.count, "slabs of one size")
    base.update(from: other.base, count: count)
  }
}
