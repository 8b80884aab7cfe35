/// Where a person on the floor stands.
struct PersonState {
  /// The piece of the rota that the person is in, or comes to next.
  var piece = 0
  /// Whether the person has begun it.
  var isPresent = false
  /// Its time is over, and the person leaves with the contact in hand.
  var isEnding = false
  /// In a spell of shrinkage.
  var isAway = false
  /// Seconds of shrinkage that wait for the contact in hand.
  var awaySeconds = 0.0
  /// Contacts in hand, all of one queue.
  var inHand = 0
  var handling = -1
  /// The queue that the rota says; -1 without one, or not there.
  var queue = -1
  /// Since when the person has been free.
  var freeSince = 0.0
  /// Up to when the time is accounted for.
  var counted = 0.0
  /// Ends of spells of an earlier stamp are void, and so are contacts.
  var stamp = 0
  var contactStamp = 0
  /// A queue that closed while the person was on it, and whose line is still to be served.
  var closing = -1
  /// Up to when spells of shrinkage are planned; what is left of one that a gap cut.
  var plannedUntil = 0.0
  var spellLeft = 0.0
  /// How much of the time until the next spell is left, as a number of mean times.
  var untilSpell = 0.0
  /// Neighbours in the list of people free on a queue.
  var next = -1
  var previous = -1
  /// The list; -1 is none.
  var list = -1
}
