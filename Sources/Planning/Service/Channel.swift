/// How contacts of a queue arrive and are served.
public enum Channel: Hashable, Sendable {
  /// Calls: one contact a person at a time, answered when someone is free.
  case voice
  /// Chats: a person holds up to `concurrency` conversations at a time.
  case chat(concurrency: Int)
  /// Work that waits without anyone on the line, such as e-mail: done at any open time of the
  /// standard's window, or between its coming in and its due time.
  case backOffice
}
