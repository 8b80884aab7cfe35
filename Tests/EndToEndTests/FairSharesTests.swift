import Foundation
import Testing

@Suite("Fair shares and meetings, from the folder to the report", .serialized)
struct FairSharesTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let outcome = try rota.run(["new", home.path("site")])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The template with Saturdays and late ends to be shared, and with what was had before.
  private func addFairness() throws {
    try home.edit("site/site.yaml") {
      $0.replacing("    - wishes\n", with: "    - fairness\n    - wishes\n")
        + """
        shift_kinds:
          saturday: {weekdays: [sat]}
        fairness:
          saturdays: {hours_of: saturday, among: contract, measured: spread}
          evenings: {clock: 17:00-18:00, days: mon-fri}
          refused: {wishes: not granted}

        """
    }
    let carried =
      "person,last_shift_end,run_of_days,unpopular\n"
      + "p06,2026-02-28 14:00,0,saturdays=8 h\np01,,0,evenings=2.5 h; refused=3\n"
    try Data(carried.utf8).write(to: home.url.appendingPathComponent("site/carry-in.csv"))
  }

  @Test("Who has most and least is planned for, told, written down and verified")
  func fairness() throws {
    try addFairness()
    let checked = try rota.run(["check-site", home.path("site")])
    try #require(checked.status == 0, "\(checked.errors)")
    let planned = try rota.run(
      ["plan", home.path("site"), "--out", home.path("plan"), "--effort", "2", "--quiet"]
    )
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.output.contains("Fair shares"))
    #expect(planned.output.contains("Every rule is kept."))
    // Who had eight hours of Saturdays before, which is next to all there is, has none now.
    let row = try #require(
      planned.output.split(separator: "\n").first {
        $0.hasPrefix("saturdays") && $0.contains("part-time")
      }
    )
    #expect(row.contains("p06"))
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: home.url.appendingPathComponent("plan/rota.json"))
    )
    let figures = try #require((json as? [String: Any])?["figures"] as? [String: Any])
    let shares = try #require(figures["fairness"] as? [[String: Any]])
    #expect(
      Set(shares.compactMap { $0["measure"] as? String })
        == ["saturdays", "evenings", "refused"]
    )
    let verified = try rota.run(["verify", home.path("plan")])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    // A share that the lines do not add up to is found.
    try home.edit("plan/rota.json") { $0.replacing("\"saturdays\"", with: "\"evenings\"") }
    #expect(try rota.run(["verify", home.path("plan")]).status != 0)
  }

  @Test("A problem of fairness is told with its place, and nothing is planned")
  func problem() throws {
    try addFairness()
    try home.edit("site/site.yaml") { $0.replacing("hours_of: saturday", with: "hours_of: sunday") }
    let outcome = try rota.run(["plan", home.path("site"), "--out", home.path("plan")])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("unknown kind of shift 'sunday'"))
    #expect(outcome.errors.contains("site.yaml:"))
  }

  @Test("A meeting without a time that suits all is named by check-site, and planned around")
  func meeting() throws {
    let rows =
      "name,person,team,length,days,from,to,together,times,force\n"
      + "handover,p06; p07,,1 h,wed,08:00,18:00,yes,once,\n"
    try Data(rows.utf8).write(to: home.url.appendingPathComponent("site/activities.csv"))
    let away =
      "person,kind,start,end,paid,hours,note\n"
      + "p06,unavailable,2026-03-04 08:00,2026-03-04 13:00,,,\n"
      + "p07,unavailable,2026-03-04 12:30,2026-03-04 18:00,,,\n"
    try Data(away.utf8).write(to: home.url.appendingPathComponent("site/availability.csv"))
    let checked = try rota.run(["check-site", home.path("site")])
    #expect(checked.status == 4)
    #expect(checked.output.contains("handover"), "\(checked.output)")
    #expect(checked.output.contains("excuse p0"))
    let planned = try rota.run(
      ["plan", home.path("site"), "--out", home.path("plan"), "--effort", "1", "--quiet"]
    )
    #expect(planned.status == 4, "\(planned.output)\(planned.errors)")
    #expect(planned.output.contains("handover"))
    let verified = try rota.run(["verify", home.path("plan")])
    #expect(verified.status == 4, "\(verified.output)\(verified.errors)")
  }
}
