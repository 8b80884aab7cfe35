import Foundation
import Publishing

/// One panel of the chart: axes, and a line for each instance with its name at the end.
struct GapPanel {
  /// The course of one instance.
  struct Line {
    var name: String
    var points: [(seconds: Double, gap: Double)]
  }

  /// More lines than can be told apart are not drawn.
  static let mostLines = 12

  private let title: String
  private let lines: [Line]
  private let time: LogScale
  private let gap: LogScale
  private let top: Double
  /// Where the next panel may begin.
  var bottom: Double { top + 330 }

  init(title: String, lines: [Line], top: Double) {
    let shown = GapPanel.evenly(lines)
    let note = shown.count < lines.count ? " (\(shown.count) of \(lines.count) instances)" : ""
    (self.title, self.lines, self.top) = (title + note, shown, top)
    func powers(_ values: [Double], in range: ClosedRange<Double>) -> (Double, Double) {
      let inside = values.map { min(max($0, range.lowerBound), range.upperBound) }
      let least = log10(inside.min() ?? range.lowerBound).rounded(.down)
      let most = log10(inside.max() ?? range.upperBound).rounded(.up)
      return (pow(10, least), pow(10, max(most, least + 1)))
    }
    let (first, last) = powers(shown.flatMap { $0.points.map(\.seconds) }, in: 0.1...10_000)
    let (small, large) = powers(shown.flatMap { $0.points.map(\.gap) }, in: 0.000_01...1)
    time = LogScale(least: first, most: last, from: 84, to: 466)
    gap = LogScale(least: small, most: large, from: top + 272, to: top + 36)
  }

  private static func evenly(_ lines: [Line]) -> [Line] {
    guard lines.count > mostLines else { return lines }
    return (0..<mostLines).map { lines[$0 * (lines.count - 1) / (mostLines - 1)] }
  }

  var svg: String {
    (["<text class=\"panel\" x=\"16\" y=\"\(number(top + 14))\">\(PageFrame.escaped(title))</text>"]
      + axes + courses).joined(separator: "\n")
  }

  private var axes: [String] {
    let levels = gap.ticks.flatMap { tick in
      let y = gap.place(tick)
      return [
        "<path class=\"grid\" d=\"M84 \(number(y))H466\"/>",
        "<text class=\"soft end\" x=\"78\" y=\"\(number(y + 5))\">\(Figures.percent(tick))</text>",
      ]
    }
    let moments = time.ticks.flatMap { tick in
      let x = number(time.place(tick))
      return [
        "<path class=\"grid\" d=\"M\(x) \(number(gap.to))V\(number(gap.from))\"/>",
        "<text class=\"soft middle\" x=\"\(x)\" y=\"\(number(gap.from + 19))\">"
          + "\(Figures.plain(tick, digits: 1))</text>",
      ]
    }
    let middle = number((gap.from + gap.to) / 2)
    let titles = [
      "<text class=\"soft middle\" x=\"275\" y=\"\(number(gap.from + 39))\">seconds</text>",
      "<text class=\"soft middle\" transform=\"translate(15 \(middle)) rotate(-90)\">"
        + "gap, at most</text>",
    ]
    return levels + moments + titles
  }

  private var courses: [String] {
    let ends = lines.map { gap.place($0.points.last?.gap ?? 1) }
    let labels = SpreadLabels.spread(ends, distance: 18, in: gap.to...gap.from)
    return lines.indices.flatMap { index -> [String] in
      let colour = "var(--c\(index % 6))"
      let dash = index < 6 ? "" : " stroke-dasharray=\"6 3\""
      let last = time.place(lines[index].points.last?.seconds ?? 1)
      let (end, label) = (number(ends[index]), number(labels[index]))
      return [
        "<path class=\"course\" stroke=\"\(colour)\"\(dash) d=\"\(steps(lines[index]))\"/>",
        "<path class=\"course thin\" stroke=\"\(colour)\" d=\"M\(number(last)) \(end)"
          + "L482 \(label)\"/>",
        "<text style=\"fill: \(colour)\" x=\"486\" y=\"\(number(labels[index] + 5))\">"
          + "\(PageFrame.escaped(lines[index].name))</text>",
      ]
    }
  }

  /// What is known stays known until something better is: a line of steps.
  private func steps(_ line: Line) -> String {
    line.points.enumerated().map { index, point in
      let (x, y) = (number(time.place(point.seconds)), number(gap.place(point.gap)))
      return index == 0 ? "M\(x) \(y)" : "H\(x)V\(y)"
    }.joined()
  }

  private func number(_ value: Double) -> String { Figures.plain(value, digits: 1) }
}
