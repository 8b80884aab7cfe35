/// What rows and columns of a written model are called.
public enum ModelNaming: Sendable {
  /// By numbers alone, so that the file can be given away.
  case ids
  /// By the ids of people and the names of queues.
  case names
}
