import Foundation
import Planning
import Rostering

/// Words and numbers that every way of telling contingencies shares.
enum ContingencyWords {
  /// A share as `12.5 %`.
  static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return tenths == tenths.rounded() ? "\(Int(tenths)) %" : "\(tenths) %"
  }

  /// An amount of minor units as `124.00 GBP`.
  static func money(_ minor: Int, at site: Site) -> String {
    "\(site.currency.text(Money(minorUnits: minor))) \(site.currency.code)"
  }

  /// Sentences of what does not hold.
  static func failures(_ result: LevelResult?) -> [String] {
    (result?.findings ?? []).filter { !$0.holds }.sorted { $0.lack > $1.lack }.map(\.sentence)
  }
}

extension ContingencyReport {
  /// The risks as they are best read: those that fail first, then by how likely they are.
  var pressing: [RiskReport] {
    risks.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.impact != b.impact { return a.impact.rawValue > b.impact.rawValue }
      return a.likelihood == b.likelihood ? one.offset < other.offset : a.likelihood > b.likelihood
    }.map(\.element)
  }
}
