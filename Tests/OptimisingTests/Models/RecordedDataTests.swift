import Foundation
import Planning
import RotaTesting
import Testing

@testable import Optimising

/// The small data in `Models/data`, which people solve without any of our code.
///
/// It is written by the tests' own writers and kept with the models; RECORD_SNAPSHOTS=1 writes it
/// anew.
@Suite("The data beside the models")
struct RecordedDataTests {
  @Test("lines.dat and rota.dat are the same team, with and without lines")
  func team() throws {
    let team = ListedTeam(try CompactCase.hours.site())
    let story = """
      # Two people, two days, two queues: calls, and chat, which the second person serves, too. Open
      # from 8 to 20 in intervals of an hour; shifts of 4 or 5 paid hours, the longer ones with an
      # unpaid meal of an hour; 4 to 6 hours a week. There is room for one shift, which is what each
      # line has, or for three quarters of two, which is what the relaxed compact model takes.

      """
    try recorded("rota.dat", story + RotaData(team).text)
    try recorded("lines.dat", story + LinesData(team).text)
  }

  @Test("pricing.dat is a person of three days with three breaks")
  func person() throws {
    let person = CompactPerson(try PricingCase.breaks.site())
    let ofHour: [Double] = [14, 18, 20, 22, 19, 15, 21, 25, 23, 18, 14, 12]
    let worth = (0..<person.site.horizon.intervalCount).map { hour -> Double in
      let isOpen = (8..<20).contains(hour % 24)
      return isOpen ? ofHour[hour % 24 - 8] - Double(hour / 24) : 0
    }
    let story = """
      # One person, three days: a shift of 7 or 9 paid hours a day with a paid rest, a paid tea break
      # and, in the longer one, an unpaid meal. Pay is 12 an hour.

      """
    try recorded(
      "pricing.dat",
      story + PricingData(person: person, worth: worth, payFactor: 1, wishFactor: 2).text
    )
  }

  private func recorded(_ name: String, _ text: String) throws {
    let file = Glpsol.models.appending(path: "data/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name) is out of date")
  }
}
