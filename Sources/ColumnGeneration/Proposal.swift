public import LinearPrograms

/// A column that pricing proposes for the master, with what it stands for.
public struct Proposal<Payload> {
  /// The column, in rows of the master.
  public var column: Column
  /// What it stands for; the loop carries it and never looks inside.
  public var payload: Payload

  /// A proposal.
  public init(column: Column, payload: Payload) {
    self.column = column
    self.payload = payload
  }
}

extension Proposal: Sendable where Payload: Sendable {}
