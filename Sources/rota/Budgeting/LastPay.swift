import ArgumentParser
import Finance
import Foundation
import Planning
import Publishing
import Rostering

/// What the plan before this one paid.
enum LastPay {
  /// What a plan that lies in a folder pays, as it says itself; nil where it says nothing, as plans
  /// from before there were such sums do.
  static func kept(in folder: PlanFolder) -> PayTotalsJSON? {
    let path = "\(FinanceFiles.folder)/\(FinanceFiles.totals)"
    return (try? Data(contentsOf: folder.location.appendingPathComponent(path)))
      .flatMap { PayTotalsJSON($0) }
  }

  /// What a plan pays that is named.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  static func named(_ path: String) throws -> PayTotals {
    let door = try PlanDoor(path)
    return PayTotals(of: door.finance, at: door.site)
  }

  /// What a report's plan and the last one pay, for its folder and its page; nil as the last one
  /// where both pay the same in everything, for there is nothing to tell.
  static func totals(of report: FinanceReport, at site: Site, last: PayTotals?) -> PayTotalsJSON {
    let this = PayTotals(of: report, at: site)
    return PayTotalsJSON(this: this, last: last == this ? nil : last)
  }
}

extension PayTotalsJSON {
  /// The way from the last plan to this one; nil where no last one of the same currency is known.
  var bridge: PayBridge? { last.flatMap { PayBridge(from: $0, to: this) } }

  /// Its file in a plan folder.
  var file: PlanFile {
    PlanFile(path: "\(FinanceFiles.folder)/\(FinanceFiles.totals)", text: text)
  }
}

extension PlanDoor {
  /// What finance can be told of the plan without searching, on a page that shows no one's pay.
  var finance: FinanceReport {
    PlanMoney(
      site: site,
      rota: record.rota,
      privacy: FinancePrivacy(showsNames: false, showsPay: false)
    )
    .report(prices: record.prices)
  }
}
