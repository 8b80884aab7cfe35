import Foundation
import Publishing

/// The gap over time as a picture: a panel for each family, a line for each instance.
package struct GapChart {
  private let panels: [GapPanel]
  private let name: String

  /// A chart of the first seed of each instance of a file.
  package init(_ file: ResultsFile) {
    name = file.name
    var panels: [GapPanel] = []
    var top = 84.0
    for family in ["contact", "curtois", "matsp"] {
      let lines = GapChart.lines(file, family: family)
      if lines.isEmpty { continue }
      let panel = GapPanel(title: FamilyTable.title(family), lines: lines, top: top)
      panels.append(panel)
      top = panel.bottom
    }
    self.panels = panels
  }

  private static func lines(_ file: ResultsFile, family: String) -> [GapPanel.Line] {
    file.results(family: family, known: []).compactMap { result in
      let row = result.rows.min { ($0.seed ?? 0) < ($1.seed ?? 0) }
      // A gap of the whole objective or more says nothing.
      let points = row.flatMap { file.traces[RunKey($0)] }?.points.compactMap { point in
        point.gap.flatMap { $0 < 1 ? (seconds: point.seconds, gap: $0) : nil }
      }
      guard let row, let points, !points.isEmpty else { return nil }
      return GapPanel.Line(name: row.instance, points: points)
    }
  }

  /// The picture.
  package var svg: String {
    let height = (panels.last?.bottom ?? 84) + 8
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 \(Int(height))" role="img" \
      aria-label="Gap over time">
      <style>\(GapChart.style)</style>
      <rect class="page" width="600" height="\(Int(height))"/>
      <text class="title" x="16" y="26">Gap over time</text>
      <text class="soft" x="16" y="46">\(PageFrame.escaped(name)), first seed</text>
      <text class="soft" x="16" y="65">both axes logarithmic; a closed gap stands at 0.001 %</text>
      \(panels.map(\.svg).joined(separator: "\n"))
      </svg>

      """
  }

  private static let style = """

    svg { color-scheme: light dark; --page: #ffffff; --ink: #17202b; --soft: #4d5a6b; --line: #cfd6de;
      --c0: #14539a; --c1: #a3181f; --c2: #17663a; --c3: #7a4300; --c4: #6a2c91; --c5: #006672;
      font: 15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { svg { --page: #11151b; --ink: #e9edf3; --soft: #a9b4c3;
      --line: #36404d; --c0: #8dbcf5; --c1: #ff9d98; --c2: #7fd49e; --c3: #f0b26b; --c4: #d4a5f5;
      --c5: #6fd3e0; } }
    .page { fill: var(--page); } text { fill: var(--ink); } .soft { fill: var(--soft); }
    .title { font-size: 18px; font-weight: 600; } .panel { font-weight: 600; }
    .grid { stroke: var(--line); stroke-width: 1; } .course { fill: none; stroke-width: 2; }
    .end { text-anchor: end; } .middle { text-anchor: middle; } .thin { stroke-width: 1; }

    """
}
