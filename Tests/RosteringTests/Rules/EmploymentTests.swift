import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Employment and certificates")
struct EmploymentTests {
  private func broken(
    _ days: [Int],
    _ change: (inout Person) throws -> Void
  ) throws -> Set<Rule> {
    var site = try SmallSite.nights(days: 14)
    site.contracts[0].rules = WorkingTimeRules([])
    try change(&site.people[0])
    let shifts = try days.map {
      try site.shift(onDay: $0, "22:00-06:30 meal 02:00", pattern: "night")
    }
    return rulesBroken(at: site, serving: 0, shifts)
  }

  @Test("First and last day of an employment are worked, no others")
  func days() throws {
    for (day, isAllowed) in [(2, false), (3, true), (9, true), (10, false)] {
      let broken = try broken([day]) {
        $0.employment = Employment(
          first: LocalDate("2026-03-05"),
          last: LocalDate("2026-03-11")
        )
      }
      #expect(broken == (isAllowed ? [] : [.employment]), "day \(day)")
    }
  }

  @Test("Someone who is never employed here works on no day")
  func never() throws {
    // Their share of any weekly hours is none, too.
    let both: Set<Rule> = [.employment, .hours]
    #expect(try broken([0]) { $0.employment.last = LocalDate("2026-02-01") } == both)
    #expect(try broken([0]) { $0.employment.first = LocalDate("2026-05-01") } == both)
    #expect(try broken([]) { $0.employment.first = LocalDate("2026-05-01") } == [])
  }

  @Test("A shift must end before the certificate does")
  func certificate() throws {
    // Tuesday's night ends on Wednesday morning.
    func ends(_ date: String) throws -> Set<Rule> {
      try broken([1]) { $0.competenceEnds[QueueID(0)] = LocalDate(date) }
    }
    #expect(try ends("2026-03-04") == [])
    #expect(try ends("2026-03-03") == [.competenceEnds])
    #expect(try broken([1]) { $0.competenceEnds[QueueID(1)] = LocalDate("2026-03-03") } == [])
  }

  @Test("A shift that ends at midnight ends on the day of the certificate")
  func midnight() throws {
    var site = try SmallSite.nights()
    site.people[0].competenceEnds[QueueID(0)] = LocalDate("2026-03-02")
    site.patterns[0].startWindow = try SmallSite.clock("08:00")...SmallSite.clock("20:30")
    let until = try site.shift(onDay: 0, "20:00-24:00")
    let beyond = try site.shift(onDay: 0, "20:30-00:30")
    #expect(rulesBroken(at: site, serving: 0, [until]) == [])
    #expect(rulesBroken(at: site, serving: 0, [beyond]) == [.competenceEnds])
    #expect(rulesBroken(at: site, serving: nil, [beyond]) == [])
  }

  @Test("A shift carried in must end before the certificate does, too")
  func carriedIn() throws {
    func ends(_ date: String) throws -> Set<Rule> {
      try broken([]) {
        $0.carryIn.lastShiftEnd = Moment(minute: 360)
        $0.competenceEnds[QueueID(0)] = LocalDate(date)
      }
    }
    #expect(try ends("2026-03-01") == [.competenceEnds])
    #expect(try ends("2026-03-02") == [])
  }
}
