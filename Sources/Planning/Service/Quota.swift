/// What an outbound queue is to do: so many contacts a day or a week, made whenever it is open.
public struct Quota: Hashable, Sendable {
  /// Contacts in each window of the queue's standard.
  public var contacts: Double
  /// What a contact takes of a person, in seconds.
  public var handleSeconds: Double

  /// A quota.
  public init(contacts: Double, handleSeconds: Double) {
    self.contacts = contacts
    self.handleSeconds = handleSeconds
  }
}
