/// An array as GLPK counts: positions 1 … `count`, with padding at 0.
struct OneBased<Element> {
  /// What is handed to C, padding included.
  var padded: [Element]

  /// An array without elements.
  init(padding: Element) { padded = [padding] }

  /// An array of `count` equal elements.
  init(repeating element: Element, count: Int) {
    padded = Array(repeating: element, count: count + 1)
  }

  /// How many elements there are, without the padding.
  var count: Int { padded.count - 1 }

  /// The elements in order, without the padding.
  var elements: ArraySlice<Element> { padded.dropFirst() }

  /// Adds an element; its position is the new `count`.
  mutating func append(_ element: Element) { padded.append(element) }

  /// The element at a position from 1.
  subscript(position: Int) -> Element {
    get { padded[position] }
    set { padded[position] = newValue }
  }
}

extension OneBased: Sendable where Element: Sendable {}
