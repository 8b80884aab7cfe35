/// The tables that RESULTS.md shows of the files of results, the newest first.
package struct ResultsReport {
  private let files: [ResultsFile]
  private let known: [KnownValue]

  /// A report on files, in any order.
  package init(_ files: [ResultsFile], known: [KnownValue]) {
    self.files = files.filter { !$0.rows.isEmpty }
      .sorted { ($0.date, $0.name) > ($1.date, $1.name) }
    self.known = known
  }

  /// The file that the chart is drawn from: the newest with courses.
  package var charted: ResultsFile? { files.first { !$0.traces.isEmpty } }

  /// The report, with a link to the chart where there is one.
  package func text(chart: String?) -> String {
    files.enumerated().map { index, file in
      let image = chart.flatMap { file.name == charted?.name ? $0 : nil }
      return section(file, chart: image)
    }.joined(separator: "\n")
  }

  private func section(_ file: ResultsFile, chart: String?) -> String {
    var parts = ["## \(file.name), \(file.date.prefix(10))\n", facts(of: file)]
    if let chart { parts.append("![Gap over time, one line an instance](\(chart))\n") }
    for family in ["contact", "curtois", "matsp"] {
      let results = file.results(family: family, known: known)
      if results.isEmpty { continue }
      parts.append("### \(FamilyTable.title(family))\n")
      parts.append(FamilyTable(results).text)
      if family == "contact", let growth = Growth(results) { parts.append(growth.text + "\n") }
    }
    let peers = file.results(family: "peer", known: known)
    if !peers.isEmpty {
      parts.append("### Peers, same instance and time\n")
      let own = file.results(family: "contact", known: known)
      parts.append(PeerTable(peers: peers, own: own).text)
    }
    return parts.joined(separator: "\n")
  }

  /// On what and from what the runs were made.
  private func facts(of file: ResultsFile) -> String {
    func all(_ field: (BenchRow) -> String) -> String {
      Set(file.rows.map(field)).subtracting([""]).sorted().joined(separator: ", ")
    }
    let loads = file.rows.compactMap(\.load)
    var text = "Commit \(all(\.commit)); \(all { $0.cores.map(String.init) ?? "" }) cores "
    text += "(\(all(\.processor))), Swift \(all(\.swift)), GLPK \(all(\.glpk))."
    if let least = loads.min(), let most = loads.max() {
      text += " Load of the machine before the runs: \(Figures.fixed(least, digits: 2)) to "
      text += "\(Figures.fixed(most, digits: 2))."
    }
    let seeds = file.rows.compactMap(\.seed)
    if Set(seeds).count > 1 {
      text += " Seeds \(Set(seeds).sorted().map(String.init).joined(separator: ", ")): medians."
    }
    return text + "\n"
  }
}
