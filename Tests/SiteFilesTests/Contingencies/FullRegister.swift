import Foundation
import SiteFiles
import Testing

/// A register for the site that uses every key there is, which uses every key of a register.
enum FullRegister {
  static let text = """
    absence_rate: 4 %
    responses: [move_breaks, cancel_activities]
    must_hold: [budget: {over: 800 GBP}]
    risks:
      flu wave:
        owner: operations
        likelihood: 20 %
        trigger: more than 5 sick calls by 07:30
        known: 12 h before
        what_happens:
          - absence: {of: team Amber, share: 50 %, when: mon-wed}
          - absence: {of: [p3, contract full-time], count: 2, when: 2026-03-03}
          - absence: {of: everyone, chance: own rate}
          - demand: {queues: [chats, calls], by: +10 %}
        responses:
          - cancel_activities: {names: [coaching, phones], cost: 0}
          - move_breaks: {cost: 2 each, limit: 5}
          - lengthen: {most: 30 min, pay: 150 %, beyond_contract: 4 h}
          - call_in:
              who: {team: Amber, except: p2, people: [p1, p2], contract: full-time, role: mentor}
              notice: 2 h
              cost: 20 each and 5 an hour
              pay: 150 %
              limit: 4
          - standby: {who: {cost_centre: main, serving: calls}, notice: 1 day, beyond_contract: 2 h}
          - agency: {people: 6, queues: all, least: 4 h, cost: 28.50 an hour}
          - divert: {queue: calls, most: 20 %, cost: 4}
          - call_back: {queue: chats, most: 30 %, within: 4 h}
          - lower: {queue: post, by: 10 points}
        must_hold:
          - standard: {queue: all, within: 10 points}
          - shortfall: {queue: [calls, work], most: 3 people}
          - wait: {queue: post, most: 2 days}
          - budget
        draws: 40
        confidence: 80 %
      everything else:
        likelihood: almost certain
        what_happens:
          - team_lost: {team: [Blue, Agency], when: 2026-03-03 09:00 to 2026-03-04 12:00}
          - agency_fails: {contract: young, share: 60 %}
          - late_start: {of: serving chats, by: 1 h, when: daily 06:00-12:00}
          - handle_time: {queues: calls, by: -12.5 %}
          - arrivals_moved: {queues: all, by: 90 min earlier, when: mon 08:00-10:00}
          - channel_down: {queue: chats, to: {calls: 40 %, post: 30 %}, after: 10 min}
          - outage: {queues: calls, returning: 60 %, when: wed 10:00-12:00}
          - competence_lost: {queue: chats, of: everyone, when: tue 10:00 to thu 12:00}
          - new_queue: {name: recall, like: calls, served_by: chats, contacts_per_hour: 12,
              handle_time: 4 min}
          - budget: {by: -5 %, cost_centres: main}

    """
}

/// A register in a site folder, for one test.
enum RegisterCase {
  /// What a register says at the site that uses every key.
  static func reading(
    _ text: String,
    at files: [String: String] = FullSite.files
  ) throws
    -> RegisterReading
  {
    let folder = try SiteFolder(files)
    let site = folder.read()
    try folder.put(RegisterReader.file, Data(text.utf8))
    return RegisterReader(site: try #require(site.site, "\(site.problems)"))
      .read(folder.url.appendingPathComponent(RegisterReader.file))
  }

  /// What is said of a register with one risk in which one thing happens.
  static func reading(
    happens: String,
    holds: String = "budget",
    responses: String = "[]"
  ) throws
    -> RegisterReading
  {
    try reading(
      """
      risks:
        it:
          likelihood: rare
          what_happens: [\(happens)]
          must_hold: [\(holds)]
          responses: \(responses)

      """
    )
  }
}
