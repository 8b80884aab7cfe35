import Foundation
import Planning
import Rostering

/// A rota in the format of the public scorer: hours of the local day.
struct ContactRota: Encodable {
  struct Entry: Encodable {
    var person: String
    var day: Int
    var start: Double
    var paid_hours: Double
    var lunch: Double?
    var breaks: [Double]
  }

  var shifts: [Entry]

  init(_ rota: Rota, site: Site) {
    shifts = rota.lines.flatMap { line in
      line.shifts.map { shift in
        let midnight = site.horizon.dayStarts[shift.day]
        func hour(_ moment: Moment) -> Double { (moment - midnight).hours }
        return Entry(
          person: site[line.person].id,
          day: shift.day,
          start: hour(shift.span.lowerBound),
          paid_hours: shift.paid.hours,
          lunch: shift.breaks.first { !$0.isPaid }.map { hour($0.span.lowerBound) },
          breaks: shift.breaks.filter(\.isPaid).map { hour($0.span.lowerBound) }
        )
      }
    }
  }

  func data() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return try encoder.encode(self)
  }
}
