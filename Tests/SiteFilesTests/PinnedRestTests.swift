import Foundation
import SiteFiles
import Testing

@Suite("Pinned shifts that leave too little rest are told at their place")
struct PinnedRestTests {
  /// Shifts pinned for p1 on Thursday 10:00 (to 18:00) and Friday 07:00, written in either order.
  static let orders = [
    "p1,shift,2026-03-26 10:00,,,,\np1,shift,2026-03-27 07:00,,,,",
    "p1,shift,2026-03-27 07:00,,,,\np1,shift,2026-03-26 10:00,,,,",
  ]

  private func problems(
    rest: String,
    availability: String,
    lastShiftEnd: String
  ) throws
    -> [String]
  {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?
      .replacingOccurrences(of: "between_shifts: 11 h", with: "between_shifts: \(rest)")
    files["availability.csv"] = "person,kind,start,end,paid,hours,note\n\(availability)\n"
    files["carry-in.csv"] = "person,last_shift_end,run_of_days\np1,\(lastShiftEnd),2\n"
    return try SiteFolder(files).read().problems.map(\.description)
  }

  @Test("between two of them, whatever their order in the file", arguments: orders.indices)
  func betweenPins(order: Int) throws {
    let told = try problems(rest: "14 h", availability: Self.orders[order], lastShiftEnd: "")
    let (late, early) = order == 0 ? (3, 2) : (2, 3)
    #expect(
      told == [
        "availability.csv:\(late):10: 'p1' has 13 h of rest before this shift (line \(early)): "
          + "the contract asks for 14 h. Maybe pin it at 2026-03-27 08:00 or later?"
      ]
    )
  }

  @Test("after the shift carried in")
  func afterCarryIn() throws {
    let told = try problems(
      rest: "11 h",
      availability: "p1,shift,2026-03-23 07:00,,,,",
      lastShiftEnd: "2026-03-22 20:30"
    )
    #expect(
      told == [
        "carry-in.csv:2:4: 'p1' has a shift pinned at 2026-03-23 07:00, too soon after this one: "
          + "the contract asks for 11 h. Maybe pin it at 2026-03-23 07:30 or later?"
      ]
    )
  }

  @Test(
    "but not where the rule is soft or the rest may be reduced so far",
    arguments: ["{least: 14 h, force: soft 3}", "{least: 14 h, reduced: 13 h}"]
  )
  func allowed(rest: String) throws {
    let told = try problems(rest: rest, availability: Self.orders[0], lastShiftEnd: "")
    #expect(told == [])
  }

  @Test("and rest that is just enough is none of them")
  func enough() throws {
    let pins = Self.orders[0] + "\np1,shift,2026-03-23 07:00,,,,"
    let told = try problems(rest: "13 h", availability: pins, lastShiftEnd: "2026-03-22 18:00")
    #expect(told == [])
  }
}
