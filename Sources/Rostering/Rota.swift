public import Planning

/// Who works when on what: a line for each person of the site, in the site's order.
public struct Rota: Hashable, Sendable {
  /// The lines; `lines[i].person.index == i`.
  public var lines: [Line]

  /// A rota.
  public init(lines: [Line]) { self.lines = lines }

  /// The line of a person.
  public subscript(person: PersonID) -> Line { lines[person.index] }
}
