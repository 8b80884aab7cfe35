import Planning
import Rostering
import RotaTesting
import Testing

/// A limit met exactly and missed by one step.
struct Boundary: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let rule: Rule
  let isBroken: Bool
  var site: @Sendable (inout Site) throws -> Void = { _ in }
  /// The shifts of P01, as one would say them, by day.
  let shifts: [(day: Int, text: String)]
  var pattern = "day"

  init(
    _ rule: Rule,
    _ text: String,
    isBroken: Bool,
    _ shifts: [(day: Int, text: String)],
    pattern: String = "day",
    site: @escaping @Sendable (inout Site) throws -> Void = { _ in }
  ) {
    testDescription = "\(rule): \(text)"
    self.rule = rule
    self.isBroken = isBroken
    self.shifts = shifts
    self.pattern = pattern
    self.site = site
  }
}

@Suite("Limits, both sides")
struct BoundaryTests {
  @Test("A limit met exactly is kept, one step less is broken", arguments: all)
  func boundary(_ boundary: Boundary) throws {
    var site = try SmallSite.week(interval: Minutes(15))
    try boundary.site(&site)
    let shifts = try boundary.shifts.map {
      try site.shift(onDay: $0.day, $0.text, pattern: boundary.pattern)
    }
    #expect(rulesBroken(at: site, shifts) == (boundary.isBroken ? [boundary.rule] : []))
  }

  static let all = rest + starts + breaks + absences + days

  static let lateThenEarly = [(0, "11:30-20:00 lunch 15:30"), (1, "08:00-16:30 lunch 12:00")]

  static let rest = [
    // 20:00 to 8:00 is 12 hours.
    Boundary(.restBetweenShifts, "12:00 of 12:00", isBroken: false, lateThenEarly) {
      $0.contracts[0].rules.restBetweenShifts = Minutes(720)
    },
    Boundary(.restBetweenShifts, "12:00 of 12:15", isBroken: true, lateThenEarly) {
      $0.contracts[0].rules.restBetweenShifts = Minutes(735)
    },
    // From last week's shift to Monday 8:00.
    Boundary(
      .restBetweenShifts,
      "carried in, 11:00 of 11:00",
      isBroken: false,
      [(0, "08:00-12:00")]
    ) {
      $0.people[0].carryIn.lastShiftEnd = Moment(minute: -180)
    },
    Boundary(
      .restBetweenShifts,
      "carried in, 10:45 of 11:00",
      isBroken: true,
      [(0, "08:00-12:00")]
    ) {
      $0.people[0].carryIn.lastShiftEnd = Moment(minute: -165)
    },
  ]

  static let starts = [
    Boundary(.shiftFollowsPattern, "first start", isBroken: false, [(0, "08:00-12:00")]),
    Boundary(.shiftFollowsPattern, "last start", isBroken: false, [(0, "11:30-15:30")]),
    Boundary(.shiftFollowsPattern, "after it", isBroken: true, [(0, "11:45-15:45")]) {
      $0.patterns[0].startStep = Minutes(15)
    },
    Boundary(.shiftFollowsPattern, "between steps", isBroken: true, [(0, "11:15-15:15")]),
    Boundary(.ownStartWindow, "earliest own start", isBroken: false, [(0, "09:00-13:00")]) {
      $0.people[0].startWindow = try SmallSite.clock("09:00")...SmallSite.clock("10:00")
    },
    Boundary(.ownStartWindow, "latest own start", isBroken: false, [(0, "10:00-14:00")]) {
      $0.people[0].startWindow = try SmallSite.clock("09:00")...SmallSite.clock("10:00")
    },
    Boundary(.ownStartWindow, "after it", isBroken: true, [(0, "10:30-14:30")]) {
      $0.people[0].startWindow = try SmallSite.clock("09:00")...SmallSite.clock("10:00")
    },
    Boundary(.insideOpeningHours, "until closing", isBroken: false, [(0, lateThenEarly[0].1)]),
    Boundary(.insideOpeningHours, "a quarter longer", isBroken: true, [(0, lateThenEarly[0].1)]) {
      $0.opening.ranges[.monday] = [try SmallSite.clock("08:00")..<SmallSite.clock("19:45")]
    },
  ]

  static let breaks = [
    // Lunch starts 2:30 to 5:00 after the shift's start.
    Boundary(.breaksInPlace, "earliest", isBroken: false, [(0, "09:00-17:30 lunch 11:30")]),
    Boundary(.breaksInPlace, "before it", isBroken: true, [(0, "09:00-17:30 lunch 11:15")]),
    Boundary(.breaksInPlace, "latest", isBroken: false, [(0, "09:00-17:30 lunch 14:00")]),
    Boundary(.breaksInPlace, "after it", isBroken: true, [(0, "09:00-17:30 lunch 14:15")]),
    // In a shift of 6 hours (6:30 with lunch) 2 hours of work must follow: until 13:00.
    Boundary(
      .breaksInPlace,
      "2:00 of work last",
      isBroken: false,
      [(0, "09:00-15:30 lunch 13:00")]
    ),
    Boundary(.breaksInPlace, "1:45 of work last", isBroken: true, [(0, "09:00-15:30 lunch 13:15")]),
    // After lunch (2 hours) comes tea (1 hour): the longer of the two counts.
    Boundary(
      .breaksInPlace,
      "2:00 between breaks",
      isBroken: false,
      [(0, "09:00-18:30 lunch 13:00 tea 15:30")],
      pattern: "long"
    ),
    Boundary(
      .breaksInPlace,
      "1:45 between breaks",
      isBroken: true,
      [(0, "09:00-18:30 lunch 13:00 tea 15:15")],
      pattern: "long"
    ),
    // Nine tenths of 9:30 are 8:33, of which whole intervals 8:30; an hour must follow, though.
    Boundary(
      .breaksInPlace,
      "1:00 of work last",
      isBroken: false,
      [(0, "09:00-18:30 lunch 13:00 tea 17:00")],
      pattern: "long"
    ),
    Boundary(
      .breaksInPlace,
      "0:45 of work last",
      isBroken: true,
      [(0, "09:00-18:30 lunch 13:00 tea 17:15")],
      pattern: "long"
    ),
    // Half of 9:30 is 4:45 after 9:00, to whole quarters: 13:45.
    Boundary(
      .breaksInPlace,
      "tea at its share",
      isBroken: false,
      [(0, "09:00-18:30 lunch 11:30 tea 14:00")],
      pattern: "long"
    ),
    Boundary(
      .breaksInPlace,
      "tea at half, by share",
      isBroken: false,
      [(0, "09:00-18:30 lunch 11:30 tea 14:15")],
      pattern: "long"
    ) {
      $0.patterns[1].breaks[1].latest = .share(0.56)
    },
    Boundary(
      .breaksInPlace,
      "tea after a share rounded down",
      isBroken: true,
      [(0, "09:00-18:30 lunch 11:30 tea 14:15")],
      pattern: "long"
    ) {
      // 0.55 of 9:30 are 5:13, rounded down to 5:00: 14:00.
      $0.patterns[1].breaks[1].latest = .share(0.55)
    },
  ]

  static let absences = [
    Boundary(.absencesRespected, "leave from the end on", isBroken: false, [(0, "08:00-12:00")]) {
      let span = try $0.moment(onDay: 0, "12:00")..<$0.moment(onDay: 0, "20:00")
      $0.people[0].absences = [Absence(kind: .leave, span: span)]
    },
    Boundary(.absencesRespected, "leave a quarter before", isBroken: true, [(0, "08:00-12:00")]) {
      let span = try $0.moment(onDay: 0, "11:45")..<$0.moment(onDay: 0, "20:00")
      $0.people[0].absences = [Absence(kind: .leave, span: span)]
    },
  ]

  static let days = [
    Boundary(.shifts, "5 of 5", isBroken: false, short([0, 1, 2, 4, 5])),
    Boundary(.shifts, "6 of 5", isBroken: true, short([0, 1, 2, 4, 5, 6])),
    Boundary(.run, "5 of 5 in a row", isBroken: false, short([0, 1, 2, 3, 4])),
    Boundary(.run, "5 of 4 in a row", isBroken: true, short([0, 1, 2, 3, 4])) {
      $0.contracts[0].rules.maxRunOfDays = 4
    },
    Boundary(.run, "3 carried in and 2", isBroken: false, short([0, 1])) {
      $0.people[0].carryIn.runOfDays = 3
    },
    Boundary(.run, "4 carried in and 2", isBroken: true, short([0, 1])) {
      $0.people[0].carryIn.runOfDays = 4
    },
    Boundary(.run, "7 carried in, then a free day", isBroken: false, short([1, 2])) {
      $0.people[0].carryIn.runOfDays = 7
    },
    Boundary(.run, "7 carried in, and none now", isBroken: false, []) {
      $0.people[0].carryIn.runOfDays = 7
    },
  ]

  static func short(_ days: [Int]) -> [(day: Int, text: String)] {
    days.map { ($0, "08:00-12:00") }
  }
}
