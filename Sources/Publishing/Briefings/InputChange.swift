import Planning

/// Something that two plans were made from and that differs between them.
struct InputChange: Hashable {
  /// What it is about.
  enum Subject: String, Hashable {
    case people, leave, pins, activities, wishes, queues, demand, budget, goals, contracts,
      patterns,
      rules
  }

  let subject: Subject
  /// The person it concerns alone, by identifier; nil where it concerns everybody.
  let person: String?
  /// What differs, in a sentence without its full stop.
  let text: String
  /// When it is, where it is about a time, in seconds since 1970, so that it holds on any horizon.
  var seconds: Range<Double>?

  init(
    _ subject: Subject,
    of person: String? = nil,
    _ text: String,
    at seconds: Range<Double>? = nil
  ) {
    (self.subject, self.person, self.text, self.seconds) = (subject, person, text, seconds)
  }
}
