import Planning

/// The demand of all files together: queues, weeks, interval, and what is expected when.
struct ImportedDemand {
  /// What is expected of a queue from a time on.
  struct Cell {
    var contacts = 0.0
    var handleSeconds = 0.0
    var required = 0.0
    /// Whether the files give handle times for it.
    var hasHandle = false
    var place = Place.start(of: "")
  }

  /// A start on a day of the weeks.
  struct Time: Hashable, Comparable {
    var day: Int
    var minute: Int

    static func < (left: Time, right: Time) -> Bool {
      (left.day, left.minute) < (right.day, right.minute)
    }
  }

  /// A queue with its name fit for a site.
  struct Queue {
    let name: String
    /// The letters by which it is known.
    let letters: String
    /// Whether its people are given in place of its contacts.
    var isRequirement = false
    var cells: [Time: Cell] = [:]

    init(name: String) {
      self.name = name
      letters = HeaderWords(name).letters
    }

    /// The times at which something is expected.
    var busy: [Time] {
      cells.filter { $0.value.contacts > 0 || $0.value.required > 0 }.keys.sorted()
    }
  }

  var firstDay: LocalDate
  var weeks: Int
  var interval: Int
  var queues: [Queue]

  /// Whether a name of the planner's is that of a queue.
  func queue(called text: String) -> Int? {
    let letters = HeaderWords(text).letters
    guard !letters.isEmpty else { return nil }
    return queues.firstIndex { $0.letters == letters }
  }
}
