import Foundation
import Planning

extension InputChanges {
  /// What differs for one person of the newer site.
  func changes(of person: Person) -> [InputChange] {
    guard let earlier = before.people.first(where: { $0.id == person.id }) else { return [] }
    return absences(earlier, person) + pins(earlier, person) + terms(earlier, person)
      + wishes(earlier, person)
  }

  private func absences(_ earlier: Person, _ person: Person) -> [InputChange] {
    let (old, new) = (
      times(of: earlier.absences.map { ($0.kind.rawValue, $0.span) }, before),
      times(of: person.absences.map { ($0.kind.rawValue, $0.span) }, after)
    )
    return differences(old, new, .leave, of: person) { name, isNew in
      let what = name == Absence.Kind.leave.rawValue ? "leave" : "time not available"
      return isNew ? "\(what) is new" : "\(what) was taken back"
    }
  }

  private func pins(_ earlier: Person, _ person: Person) -> [InputChange] {
    differences(
      times(of: earlier.pins.map(stretch), before),
      times(of: person.pins.map(stretch), after),
      .pins,
      of: person
    ) { name, isNew in "\(name) is \(isNew ? "fixed now" : "no longer fixed")" }
  }

  /// A pin as a name and a span, which is a minute for a shift whose length is open.
  private func stretch(_ pin: Pin) -> (String, Span) {
    switch pin {
    case .shift(let start, let paid): ("a shift", start..<start + (paid ?? Minutes(1)))
    case .activity(let name, let span): (name, span)
    }
  }

  private func terms(_ earlier: Person, _ person: Person) -> [InputChange] {
    var texts: [String] = []
    if earlier.team != person.team { texts.append("now in team \(person.team)") }
    if before.contract(of: earlier).name != after.contract(of: person).name {
      texts.append("now on contract \(after.contract(of: person).name)")
    }
    if skills(earlier, before) != skills(person, after) { texts.append("other competences") }
    if earlier.startWindow != person.startWindow { texts.append("other times to start") }
    if earlier.employment != person.employment { texts.append("other dates of employment") }
    if earlier.ownRules != person.ownRules || earlier.waivedRules != person.waivedRules {
      texts.append("other rules of their own")
    }
    if earlier.roles != person.roles { texts.append("other roles") }
    return texts.map { InputChange(.people, of: person.id, $0) }
  }

  private func wishes(_ earlier: Person, _ person: Person) -> [InputChange] {
    let shared = before.horizon.firstDay == after.horizon.firstDay
    guard shared, Set(earlier.wishes) != Set(person.wishes) else { return [] }
    return [InputChange(.wishes, of: person.id, "other wishes")]
  }

  private func skills(_ person: Person, _ site: Site) -> [String: Double] {
    Dictionary(
      person.competences.map { (site[$0.key].name, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Times on two horizons

  /// A named stretch on no horizon.
  private struct Stretch: Hashable {
    let name: String
    let seconds: Range<Double>
    let text: String
  }

  /// Those that touch a day of both plans.
  private func times(of named: [(String, Span)], _ site: Site) -> [Stretch] {
    let shared = shared
    return named.map { name, span in
      let ends = [span.lowerBound, span.upperBound].map {
        site.horizon.instant(of: $0).timeIntervalSince1970
      }
      return Stretch(name: name, seconds: ends[0]..<max(ends[0], ends[1]), text: words(span, site))
    }.filter { $0.seconds.overlaps(shared) }
  }

  private var shared: Range<Double> {
    let spans = [before.horizon, after.horizon].map { horizon in
      horizon.instant(of: horizon.span.lowerBound)
        .timeIntervalSince1970..<horizon.instant(of: horizon.span.upperBound).timeIntervalSince1970
    }
    return spans[0].clamped(to: spans[1])
  }

  /// A stretch as `Monday 2 March to Friday 6 March`, with its times where it is no whole days.
  private func words(_ span: Span, _ site: Site) -> String {
    let (from, to) = (
      site.horizon.wallClock(at: span.lowerBound), site.horizon.wallClock(at: span.upperBound)
    )
    if from.time == .midnight, to.time == .midnight {
      let last = to.date.adding(days: -1)
      let first = ClockWords.text(from.date)
      return from.date >= last ? first : "\(first) to \(ClockWords.text(last))"
    }
    let end = from.date == to.date ? "\(to.time)" : "\(ClockWords.text(to.date)) \(to.time)"
    return "\(ClockWords.text(from.date)) \(from.time) to \(end)"
  }

  private func differences(
    _ old: [Stretch],
    _ new: [Stretch],
    _ subject: InputChange.Subject,
    of person: Person,
    _ words: (String, Bool) -> String
  ) -> [InputChange] {
    func change(_ stretch: Stretch, isNew: Bool) -> InputChange {
      InputChange(
        subject,
        of: person.id,
        "\(words(stretch.name, isNew)): \(stretch.text)",
        at: stretch.seconds
      )
    }
    return new.filter { !old.contains($0) }.map { change($0, isNew: true) }
      + old.filter { !new.contains($0) }.map { change($0, isNew: false) }
  }
}
