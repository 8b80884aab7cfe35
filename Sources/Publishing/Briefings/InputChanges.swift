import Foundation
import Planning

/// What differs between the sites of two plans: all that can be said truthfully of why a rota is
/// another one.
///
/// What is said is that an input differs. Which of them moved which shift nobody knows, unless it
/// is a person's own and of the same day.
struct InputChanges {
  let before: Site
  let after: Site

  /// Everything, what concerns all first, then by person in the newer site's order.
  var all: [InputChange] {
    queues + demand + money + goals + work + activities
      + after.people.flatMap(changes(of:)) + comings
  }

  // MARK: What concerns all

  private var queues: [InputChange] {
    let (old, new) = (named(before.queues, \.name), named(after.queues, \.name))
    let own = after.queues.flatMap { queue -> [String] in
      guard let earlier = old[queue.name] else { return ["queue \(queue.name) is new"] }
      var texts: [String] = []
      if queue.target != earlier.target {
        texts.append(
          "\(queue.name): \(StandardWords.text(queue)) is promised instead of "
            + StandardWords.text(earlier)
        )
      }
      if queue.opening != earlier.opening { texts.append("\(queue.name): other opening hours") }
      let isServedOtherwise =
        queue.channel != earlier.channel || queue.patienceSeconds != earlier.patienceSeconds
        || queue.shrinkage != earlier.shrinkage || queue.quota != earlier.quota
      if Weekday.allCases.contains(where: { isCalibratedOtherwise(queue.name, $0) }) {
        texts.append("\(queue.name): other factors in calibration.csv")
      }
      if isServedOtherwise { texts.append("\(queue.name): other settings of how it is served") }
      return texts
    }
    let gone = before.queues.filter { new[$0.name] == nil }.map { "queue \($0.name) is gone" }
    return (own + gone).map { InputChange(.queues, $0) }
  }

  private func isCalibratedOtherwise(_ name: String, _ day: Weekday) -> Bool {
    func factor(_ site: Site) -> Double {
      site.queues.firstIndex { $0.name == name }.map { site.calibration[QueueID($0), day] } ?? 1
    }
    return factor(before) != factor(after)
  }

  /// Contacts expected, and people required, on the days that both plans have.
  private var demand: [InputChange] {
    let old = named(Array(before.queues.enumerated()), \.element.name)
    return after.queues.enumerated().compactMap { index, queue in
      guard let earlier = old[queue.name]?.offset else { return nil }
      let (cells, others) = (
        cells(of: index, in: after, sharedWith: before),
        cells(of: earlier, in: before, sharedWith: after)
      )
      guard cells != others else { return nil }
      let isRequirement = if case .requirement = queue.target { true } else { false }
      let sums = [others, cells].map { cells in
        cells.reduce(0) { $0 + (isRequirement ? Double($1.required) : $1.contacts) }
      }
      let hours = isRequirement ? after.horizon.interval.hours : 1
      let texts = sums.map { Decimals.text($0 * hours, digits: 0) }
      let what = isRequirement ? "hours required" : "contacts expected"
      guard texts[0] != texts[1] else {
        return InputChange(.demand, "\(queue.name): as many \(what), but at other times")
      }
      return InputChange(.demand, "\(queue.name): \(texts[1]) \(what) instead of \(texts[0])")
    }
  }

  private func cells(
    of queue: Int,
    in site: Site,
    sharedWith other: Site
  )
    -> [DemandForecast.Cell]
  {
    let dates = 0..<other.horizon.dayCount
    let shared = Set(dates.map(other.horizon.date(ofDay:)))
    return (0..<site.horizon.dayCount).filter { shared.contains(site.horizon.date(ofDay: $0)) }
      .flatMap { site.horizon.intervals(ofDay: $0).map { site.forecast.cells[queue][$0] } }
  }

  /// That a budget differs, without the amounts: a briefing is read by teams.
  private var money: [InputChange] {
    let old = named(before.costCentres, \.name)
    return after.costCentres.compactMap { centre in
      guard let earlier = old[centre.name], earlier.budget != centre.budget else { return nil }
      let how: String
      switch (earlier.budget, centre.budget) {
      case (let old?, let new?): how = new > old ? "is higher" : "is lower"
      case (nil, _): how = "is new"
      default: how = "is gone"
      }
      return InputChange(.budget, "the budget of \(centre.name) \(how)")
    }
  }

  private var goals: [InputChange] {
    let names = [before, after].map { site in
      site.priorities.steps.filter { $0.goal != .stability }.map {
        ObjectiveWords(site: site).text($0.goal)
      }
    }
    guard before.priorities.mode == after.priorities.mode, names[0] == names[1] else {
      return [InputChange(.goals, "other objectives, or another order of them")]
    }
    let ways = [before, after].map { site in
      site.priorities.steps.filter { $0.goal != .stability }.map { [$0.tolerance, $0.worth] }
    }
    return ways[0] == ways[1] ? [] : [InputChange(.goals, "the objectives are weighed otherwise")]
  }

  private var work: [InputChange] {
    let (oldContracts, oldPatterns) = (
      named(before.contracts, \.name), named(before.patterns, \.name)
    )
    let contracts = after.contracts.compactMap { contract -> InputChange? in
      guard let earlier = oldContracts[contract.name] else { return nil }
      if earlier.rules != contract.rules {
        return InputChange(.rules, "other working-time rules for contract \(contract.name)")
      }
      let isSame =
        earlier.weeklyHours == contract.weeklyHours && earlier.hoursForce == contract.hoursForce
        && earlier.overtime == contract.overtime && earlier.payPerHour == contract.payPerHour
        && earlier.payRates == contract.payRates && earlier.pay == contract.pay
        && names(earlier.patterns, before) == names(contract.patterns, after)
      return isSame ? nil : InputChange(.contracts, "contract \(contract.name) is another one")
    }
    let patterns = after.patterns.compactMap { pattern -> InputChange? in
      guard let earlier = oldPatterns[pattern.name] else {
        return InputChange(.patterns, "shift pattern \(pattern.name) is new")
      }
      let isSame =
        earlier.weekdays == pattern.weekdays && earlier.startWindow == pattern.startWindow
        && earlier.startStep == pattern.startStep && earlier.paidLengths == pattern.paidLengths
        && earlier.breaks == pattern.breaks && earlier.standbyPay == pattern.standbyPay
      return isSame ? nil : InputChange(.patterns, "shift pattern \(pattern.name) is another one")
    }
    let presence =
      before.presenceRules == after.presenceRules
      ? [] : [InputChange(.rules, "other rules of who has to be there together")]
    return contracts + patterns + presence
      + (before.opening == after.opening ? [] : [InputChange(.rules, "other opening hours")])
  }

  private var activities: [InputChange] {
    let (old, new) = (named(before.activities, \.name), named(after.activities, \.name))
    let own = after.activities.compactMap { activity -> InputChange? in
      guard let earlier = old[activity.name] else {
        return InputChange(.activities, "\(activity.name) is new")
      }
      let isSame =
        earlier.length == activity.length && earlier.windows == activity.windows
        && earlier.isTogether == activity.isTogether && earlier.times == activity.times
        && ids(earlier.attendees, before) == ids(activity.attendees, after)
      return isSame ? nil : InputChange(.activities, "\(activity.name) is asked for otherwise")
    }
    let gone = before.activities.filter { new[$0.name] == nil }
      .map { InputChange(.activities, "\($0.name) is gone") }
    return own + gone
  }

  private var comings: [InputChange] {
    let (old, new) = (named(before.people, \.id), named(after.people, \.id))
    return after.people.filter { old[$0.id] == nil }
      .map { InputChange(.people, of: $0.id, "\($0.name) has joined") }
      + before.people.filter { new[$0.id] == nil }
      .map { InputChange(.people, of: $0.id, "\($0.name) has left") }
  }

  // MARK: Helpers

  private func names(_ patterns: [PatternID], _ site: Site) -> Set<String> {
    Set(patterns.map { site[$0].name })
  }

  private func ids(_ people: [PersonID], _ site: Site) -> Set<String> {
    Set(people.map { site[$0].id })
  }

  private func named<Item>(_ items: [Item], _ name: (Item) -> String) -> [String: Item] {
    Dictionary(items.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
