import Foundation
import Testing

/// A folder with a site, a plan of it, copies that are broken in known ways, and a planner's tables.
struct CommandHome {
  let folder: TemporaryFolder

  init(_ rota: BuiltCommand) throws {
    folder = try TemporaryFolder()
    try rota.makePlan(in: folder)
    try copy("site", "broken")
    try folder.edit("broken/staff.csv") { $0.replacing("full-time", with: "full-tme") }
    try copy("plan", "edited")
    try copy("plan", "simulated")
    try copy("plan", "checked")
    try write("risks.yaml", CommandHome.register)
    try folder.edit("edited/rota.csv") { $0 + "\n" }
    try copy("site", "other")
    try folder.edit("other/availability.csv") { $0 + "p01,leave,2026-03-02,2026-03-06,yes,,\n" }
    let replanned = try rota.run([
      "plan", folder.path("other"), "--out", folder.path("changed"), "--effort", "1", "--quiet",
    ])
    try #require(replanned.status == 0, "\(replanned.errors)")
    try copy("site", "clash")
    // Full-time hours, and no day on which to work them.
    try folder.edit("clash/availability.csv") {
      $0 + (2...7).map { "p01,unavailable,2026-03-0\($0),2026-03-0\($0),,,\n" }.joined()
    }
    try copy("site", "poor")
    try folder.edit("poor/site.yaml") {
      $0 + "\nbudgets:\n  all: {limit: 1, keep: hard}\n"
    }
    try write("paid.csv", "person,hours,money\np01,37.5,600\np02,30,450.50\n")
    try write("staff.csv", "id,hours,phone,chat\namber-01,37.5,x,x\namber-02,20,x,\n")
    try write("demand.csv", CommandHome.demand("13/11/2026"))
    try write("open.csv", CommandHome.demand("03/11/2026"))
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  private func copy(_ name: String, _ other: String) throws {
    try FileManager.default.copyItem(atPath: folder.path(name), toPath: folder.path(other))
  }

  /// A register with one risk that the plan answers.
  static let register = """
    absence_rate: 4 %
    risks:
      p01 is ill:
        owner: operations
        likelihood: likely
        trigger: a call by 07:00
        what_happens:
          - absence: {of: p01, when: tue}
        must_hold:
          - standard: {queue: all, within: 60 points}
        responses:
          - move_breaks

    """

  /// A day of demand in long form.
  static func demand(_ date: String) -> String {
    let rows = (18..<34).flatMap { half in
      ["phone", "chat"].map { "\(date),\(half / 2):\(half % 2 == 0 ? "00" : "30"),\($0),2,300\n" }
    }
    return "date,time,queue,calls,aht s\n" + rows.joined()
  }
}
