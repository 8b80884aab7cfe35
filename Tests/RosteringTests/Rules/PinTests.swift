import Planning
import Rostering
import RotaTesting
import Testing

@Suite("What must be there")
struct PinTests {
  @Test("A meeting on its shift is kept: nobody serves meanwhile")
  func meeting() throws {
    var site = try SmallSite.week()
    try site.pinMeeting("10:00", "11:00")
    var rota = try SmallSite.rota(for: site)
    try rota.holdMeetings([("10:00", "11:00")], at: site)
    #expect(judged(rota, at: site).violations == [])
    let serving = rota.lines[0].serving.map(\.span.length)
    #expect(serving == [Minutes(60), Minutes(90), Minutes(270)])
  }

  @Test("A meeting that does not fill whole intervals takes all it touches")
  func oddMeeting() throws {
    var site = try SmallSite.week()
    try site.pinMeeting("10:10", "10:50")
    var rota = try SmallSite.rota(for: site)
    try rota.holdMeetings([("10:10", "10:50")], at: site)
    #expect(judged(rota, at: site).brokenRules == [.presenceIsServed])
    rota.lines[0].serving[0].span =
      try site.moment(onDay: 0, "09:00")..<site.moment(onDay: 0, "10:00")
    rota.lines[0].serving[1].span =
      try site.moment(onDay: 0, "11:00")..<site.moment(onDay: 0, "12:30")
    #expect(judged(rota, at: site).violations == [])
  }

  @Test("A pinned shift may be pinned with its length or without")
  func pinnedShift() throws {
    var site = try SmallSite.week()
    let start = try site.moment(onDay: 0, "09:00")
    site.people[0].pins = [
      .shift(start: start, paid: nil), .shift(start: start, paid: Minutes(480)),
    ]
    #expect(judged(try SmallSite.rota(for: site), at: site).violations == [])
  }

  @Test("Idle presence is allowed")
  func idle() throws {
    let site = try SmallSite.week()
    #expect(rulesBroken(at: site, serving: nil, [try site.shift(onDay: 0, "09:00-13:00")]) == [])
  }
}
