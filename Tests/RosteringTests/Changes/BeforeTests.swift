import Planning
import RotaTesting
import Rostering
import Testing

@Suite("What people had before, and how many shifts are changed")
struct BeforeTests {
  private func kept() throws -> (site: Site, rota: Rota) {
    let site = try SmallSite.week()
    let rota = try SmallSite.rota(for: site)
    return (try site.keeping(SitedRota(site: site, rota: rota)), rota)
  }

  private func changed(_ rota: Rota, _ site: Site) -> Int? {
    judged(rota, at: site).figures.changedShifts
  }

  @Test("The rota itself changes nothing")
  func nothing() throws {
    let (site, rota) = try kept()
    #expect(site.knowsBefore)
    #expect(changed(rota, site) == 0)
    #expect(site.people[0].before.count == site.horizon.dayCount)
  }

  @Test("A shift gone, one new and one moved are three; breaks and queues are none")
  func counted() throws {
    let (site, rota) = try kept()
    var other = rota
    let step = Minutes(30)
    other.lines[0].shifts.remove(at: 0)
    let shift = other.lines[1].shifts[0]
    other.lines[1].shifts[0].span =
      shift.span.lowerBound + step..<shift.span.upperBound + step
    other.lines[2].shifts.append(try site.shift(onDay: 4, "09:00-13:00"))
    other.lines[3].shifts[0].breaks = []
    other.lines[3].serving = []
    #expect(changed(other, site) == 3)
  }

  @Test("Days and people that are not known count nothing")
  func unknown() throws {
    var (site, rota) = try kept()
    rota.lines[0].shifts.remove(at: 0)
    rota.lines[1].shifts.remove(at: 0)
    site.people[0].before = [:]
    site.people[1].before[0] = nil
    #expect(changed(rota, site) == 0)
    for index in site.people.indices { site.people[index].before = [:] }
    #expect(changed(rota, site) == nil)
  }

  @Test("The goal is their number")
  func goal() throws {
    var (site, rota) = try kept()
    site.priorities = site.priorities.including(.stability)
    rota.lines[0].shifts.removeLast(2)
    let report = judged(rota, at: site)
    #expect(report.figures.goals.last == 2)
    #expect(report.curveGoals.last == 2)
  }

  @Test("A rota of the week before is had on the same weekdays, by the clock")
  func likeTheWeekBefore() throws {
    let old = try SmallSite.week()
    let rota = try SmallSite.rota(for: old)
    var site = old
    site.horizon = Horizon(
      zone: old.horizon.zone,
      firstDay: old.horizon.firstDay.adding(days: 7),
      dayCount: old.horizon.dayCount,
      interval: old.horizon.interval
    )
    let like = site.resembling(SitedRota(site: old, rota: rota))
    #expect(like.people[0].before[0] == [rota.lines[0].shifts[0].span])
    #expect(like.people[0].before[6] == [])
    #expect(changed(rota, like) == 0)
  }
}
