import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Changes from one rota to another")
struct RotaChangesTests {
  @Test(
    "Each planted change is told of its person and day, and of no other",
    arguments: PlantedChange.all
  )
  func planted(_ planted: PlantedChange) throws {
    let (before, after) = try planted.rotas()
    let changes = try RotaChanges(from: before, to: after)
    let person = try #require(changes.changedPeople.first)
    #expect(changes.changedPeople.count == 1)
    #expect(person.id == before.site.people[planted.person].id)
    #expect(person.days.map(\.date) == [before.site.horizon.date(ofDay: planted.day)])
    #expect(person.days.first?.kinds == planted.kinds)
    #expect(changes.changedShifts == (planted.isChangedShift ? 1 : 0))
    let roster = try DutyRoster(before, seenFrom: after.site)
    let line = after.rota.lines[planted.person]
    #expect(roster.changedShifts(to: line) == changes.changedShifts)
  }

  @Test(
    "Backwards, as many shifts change, and what was added is removed",
    arguments: PlantedChange.all
  )
  func symmetric(_ planted: PlantedChange) throws {
    let (before, after) = try planted.rotas()
    let there = try RotaChanges(from: before, to: after)
    let back = try RotaChanges(from: after, to: before)
    #expect(there.changedShifts == back.changedShifts)
    #expect((there.paidBefore, there.paidAfter) == (back.paidAfter, back.paidBefore))
    let mirror: [DayChange.Kind: DayChange.Kind] = [
      .added: .removed, .removed: .added, .longer: .shorter, .shorter: .longer,
    ]
    let kinds = there.changedPeople.flatMap(\.days).map { Set($0.kinds.map { mirror[$0] ?? $0 }) }
    #expect(back.changedPeople.flatMap(\.days).map { Set($0.kinds) } == kinds)
  }

  @Test("A rota does not differ from itself")
  func same() throws {
    let site = try PlantedChange.site()
    let rota = SitedRota(site: site, rota: try SmallSite.rota(for: site))
    let changes = try RotaChanges(from: rota, to: rota)
    #expect(changes.isEmpty)
    #expect(changes.people.count == 4)
    #expect(changes.days.count == 7)
    // 40 + 40 + 12 + 24 hours, as the fixture says.
    #expect(changes.paidBefore == Minutes(116 * 60))
    #expect(changes.paidAfter == changes.paidBefore)
  }

  @Test("Hundreds of random pairs: both directions count the same, and by hand", arguments: 0..<200)
  func randomPairs(seed: Int) throws {
    let site = try PlantedChange.site()
    let base = try SmallSite.rota(for: site)
    var dice = SeededGenerator(seed: UInt64(seed))
    let pair = (0..<2).map { _ in scrambled(base, using: &dice) }
    let (before, after) = (
      SitedRota(site: site, rota: pair[0]), SitedRota(site: site, rota: pair[1])
    )
    let there = try RotaChanges(from: before, to: after)
    #expect(there.changedShifts == (try RotaChanges(from: after, to: before)).changedShifts)
    let roster = try DutyRoster(before, seenFrom: site)
    #expect(pair[1].lines.reduce(0) { $0 + roster.changedShifts(to: $1) } == there.changedShifts)
    let count = (0..<4).reduce(0) { count, person in
      let days = (0..<7).filter { day in
        let (old, new) = (span(pair[0], person, day), span(pair[1], person, day))
        return old?.lowerBound != new?.lowerBound || old?.upperBound != new?.upperBound
      }
      return count + days.count
    }
    #expect(there.changedShifts == count)
  }

  @Test("Time on another queue is counted from what to what, while both rotas have them at work")
  func queueSwitches() throws {
    let site = try PlantedChange.site()
    let before = SitedRota(site: site, rota: try SmallSite.rota(for: site))
    var after = before
    // Monday 09:00-12:30 on chat, and half an hour earlier at work, which is no switch.
    after.rota.lines[0].serving[0].queue = QueueID(1)
    after.rota.lines[0].shifts[0].span =
      try site.moment(onDay: 0, "08:30")..<(try site.moment(onDay: 0, "17:30"))
    after.rota.lines[0].serving[0].span =
      try site.moment(onDay: 0, "08:30")..<(try site.moment(onDay: 0, "12:30"))
    // Tuesday 13:00-17:30 on no queue.
    after.rota.lines[0].serving[3].queue = nil
    let person = try #require(try RotaChanges(from: before, to: after).changedPeople.first)
    #expect(
      person.queues == [
        QueueSwitch(from: "calls", to: nil, length: Minutes(270)),
        QueueSwitch(from: "calls", to: "chat", length: Minutes(210)),
      ]
    )
    #expect(person.days[0].kinds == [.moved, .longer, .queues])
    #expect(person.days[1].kinds == [.queues])
    #expect(person.changedShifts == 1)
  }

  private func span(_ rota: Rota, _ person: Int, _ day: Int) -> Span? {
    rota.lines[person].shifts.first { $0.day == day }?.span
  }

  /// Each shift is kept, left out, or moved or stretched by half an hour.
  private func scrambled(_ rota: Rota, using dice: inout SeededGenerator) -> Rota {
    var rota = rota
    for person in rota.lines.indices {
      var shifts: [Shift] = []
      for shift in rota.lines[person].shifts {
        var shift = shift
        let (start, end) = (shift.span.lowerBound, shift.span.upperBound)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: continue
        case 1: shift.span = start + Minutes(30)..<end + Minutes(30)
        case 2: shift.span = start..<end + Minutes(30)
        default: break
        }
        shifts.append(shift)
      }
      rota.lines[person].shifts = shifts
    }
    return rota
  }
}
