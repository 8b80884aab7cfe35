import Foundation
import Planning
import Rostering

/// A rota as the public scorer reads it: each person's shifts with their tasks, in XML.
struct MatspSolution {
  let text: String

  init(_ rota: Rota, site: Site) {
    let people = rota.lines.map { line -> String in
      let shifts = line.shifts.map { Self.shift($0, line, site) }.joined()
      return "  <Employee ID=\"\(site[line.person].id)\">\n\(shifts)  </Employee>\n"
    }
    text = "<?xml version=\"1.0\"?>\n<Solution>\n\(people.joined())</Solution>\n"
  }

  private static func shift(_ shift: Shift, _ line: Line, _ site: Site) -> String {
    var tasks: [(task: Int, minutes: Int)] = []
    for block in line.serving where block.span.overlaps(shift.span) {
      let task = (block.queue?.index ?? -1) + 1
      if tasks.last?.task == task {
        tasks[tasks.count - 1].minutes += block.span.length.count
      } else {
        tasks.append((task, block.span.length.count))
      }
    }
    let time = site.horizon.wallClock(at: shift.span.lowerBound).time
    let rows = tasks.map { "<Task><ID>\($0.task)</ID><Length>\($0.minutes)</Length></Task>" }
    return "    <Shift><Day>\(shift.day)</Day><Start>\(time):00</Start>\(rows.joined())</Shift>\n"
  }
}
