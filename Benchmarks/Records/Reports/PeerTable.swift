/// What other solvers reached, and how many times smaller the gap of rota is than the best of theirs.
struct PeerTable {
  let peers: [InstanceResult]
  let own: [InstanceResult]

  var text: String {
    var table = MarkdownTable(columns: [
      "instance", "solver", "s", "objective", "bound", "gap", "peak MB", "what happened",
    ])
    table.rows = peers.map { result in
      [
        result.first.instance, result.first.solver,
        result.seconds.map { Figures.plain($0, digits: 1) } ?? "",
        result.objective.map { Figures.grouped($0, digits: 2) } ?? "none",
        result.bound.map { Figures.grouped($0, digits: 2) } ?? "none",
        result.gap.map(Figures.percent) ?? "none",
        result.peakMegabytes.map { Figures.grouped($0, digits: 0) } ?? "",
        result.first.outcome == "ended" ? "" : result.first.outcome,
      ]
    }
    return table.text + "\n" + comparisons
  }

  private var comparisons: String {
    var instances: [String] = []
    for peer in peers where !instances.contains(peer.first.instance) {
      instances.append(peer.first.instance)
    }
    return instances.map(comparison).joined()
  }

  private func comparison(_ instance: String) -> String {
    let all = peers.filter { $0.first.instance == instance }
    let ran = all.filter { $0.first.outcome != "not installed" }
    let limit = all.first?.first.limitSeconds
    guard !ran.isEmpty,
      let mine = own.first(where: {
        $0.first.instance == instance && $0.first.limitSeconds == limit
      })?.gap
    else { return "- \(instance): nothing to compare.\n" }
    guard let best = ran.compactMap(\.gap).min() else {
      return "- \(instance): no peer found a rota; the gap of rota is \(Figures.percent(mine)).\n"
    }
    guard mine > 0 else {
      return "- \(instance): rota closed the gap; the best peer's is "
        + "\(Figures.percent(best)).\n"
    }
    return "- \(instance): the smallest gap of a peer is \(Figures.plain(best / mine, digits: 1)) "
      + "times that of rota (\(Figures.percent(best)) and \(Figures.percent(mine))).\n"
  }
}
