import Foundation
import Planning

/// The calendars that people were given before: what later ones continue.
public struct CalendarHistory: Sendable {
  /// By path in the plan folder: the events, in the order of the file.
  let events: [String: [CalendarEvent]]
  /// By identifier.
  let byIdentifier: [String: CalendarEvent]

  /// Nothing was given before.
  public static let none = CalendarHistory([])

  /// What stands in the calendars of an older plan; files that are none are passed over.
  public init(_ files: [PlanFile]) {
    let pairs = files.filter { $0.path.hasSuffix(".ics") }.map {
      ($0.path, CalendarHistory.events(in: CalendarLines.read(Array($0.bytes))))
    }
    events = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    byIdentifier = events.values.joined().reduce(into: [:]) { all, event in
      // Someone may have been given the same event twice; the latest revision is what counts.
      if let other = all[event.uid], other.sequence >= event.sequence { return }
      all[event.uid] = event
    }
  }

  /// Whether an event can be continued where this is the time zone.
  func isOf(_ zone: String, _ event: CalendarEvent) -> Bool {
    event.lines.allSatisfy {
      !$0.hasPrefix("DT") || !$0.contains(";TZID=") || $0.contains("=\(zone):")
    }
  }

  private static func events(in lines: [String]) -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    var content: [String]?
    for line in lines {
      switch line {
      case "BEGIN:VEVENT": content = []
      case "END:VEVENT":
        if let event = content.flatMap(CalendarEvent.init(reading:)) { events.append(event) }
        content = nil
      default: content?.append(line)
      }
    }
    return events
  }
}
