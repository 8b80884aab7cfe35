/// Named things of one kind, in the order of the file.
///
/// An item whose own definition has a problem is nil, so that references to it are still known.
struct Directory<Item> {
  /// What one is called in messages: "queue".
  let kind: String
  /// Nil where the file could not be read at all: then no reference is judged.
  var names: [String]?
  var items: [Item?]

  init(kind: String, names: [String]? = nil, items: [Item?] = []) {
    self.kind = kind
    self.names = names
    self.items = items
  }

  init(kind: String, _ entries: [(name: Entry, item: Item?)]) {
    self.init(kind: kind, names: entries.map(\.name.text), items: entries.map(\.item))
  }

  /// The place of a named thing in the list; reports a name that is not known.
  func index(of entry: Entry, _ findings: Findings) -> Int? {
    guard let names else { return nil }
    if let index = names.firstIndex(of: entry.text) { return index }
    findings.unknown(kind, entry, known: names)
    return nil
  }

  /// A thing by its place, if its definition is sound.
  subscript(index: Int) -> Item? { items.indices.contains(index) ? items[index] : nil }

  /// All things, if the definition of each is sound.
  var complete: [Item]? {
    let sound = items.compactMap(\.self)
    return names != nil && sound.count == items.count ? sound : nil
  }
}
