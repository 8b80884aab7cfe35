/// Who takes which contact.
///
/// Whatever the routing, the person who has been free longest comes first, people with fewer chats
/// in hand before people with more; queues whose work may wait, queues with a least stay and queues
/// with a given requirement are served by those whom the rota puts there, and by nobody else.
public enum Routing: String, CaseIterable, Hashable, Sendable {
  /// Everyone serves the queue that the rota says and no other: what the plan's figures assume.
  case plan
  /// The rota's people first; if none of them is free, anyone free who can serve the queue. Who
  /// becomes free serves the own queue first, then the others in the order of the priorities.
  case skills
  /// As `skills`, but who becomes free serves the queue that comes first in the priorities, and
  /// only among equals the contact that has waited longest.
  case priority
}
