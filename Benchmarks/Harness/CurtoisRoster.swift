import Planning
import Rostering

/// A rota as the public scorer reads it: a line a person, `ID: D . . D`, a dot for a day off.
struct CurtoisRoster {
  let text: String

  init(_ rota: Rota, site: Site) {
    text = rota.lines.map { line in
      var days = Array(repeating: ".", count: site.horizon.dayCount)
      for shift in line.shifts { days[shift.day] = site[shift.pattern].name }
      return "\(site[line.person].id): \(days.joined(separator: " "))\n"
    }.joined()
  }
}
