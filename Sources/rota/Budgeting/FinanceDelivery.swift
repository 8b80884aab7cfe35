import ArgumentParser
import Foundation
import Planning
import Publishing
import Rostering
import Workbooks

/// Puts the files of finance into the plan folder and makes its page anew, or puts them into a folder
/// of their own.
struct FinanceDelivery {
  let door: PlanDoor
  /// A folder of their own; nil for `finance` in the plan.
  let out: String?
  let privacy: FinancePrivacy

  /// Makes sure that the folder can be written, before searches begin.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func checkPlace() throws {
    guard let out else { return }
    do {
      try ownFolder(out).checkPlace()
    } catch {
      throw Console.refusal(["\(error)"])
    }
  }

  /// Writes the files, all of them or none; those of an earlier run go.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func write(_ report: FinanceReport) throws {
    do {
      let files = try files(of: report)
      guard let out else {
        let prefix = FinanceFiles.folder + "/"
        let page = RebuiltPage(door: door, finance: report).file
        let rest = try door.folder.contents().filter {
          !$0.path.hasPrefix(prefix) && $0.path != page.path
        }
        let own = files.map { PlanFile(path: prefix + $0.path, bytes: $0.bytes) }
        return try door.folder.write(rest + own + [totals(of: report), page])
      }
      try ownFolder(out).write(files)
    } catch {
      Console.tell(["\(error)"])
      throw ExitStatus.noRota
    }
  }

  private func files(of report: FinanceReport) throws -> [PlanFile] {
    let workbook = FinanceWorkbook(site: door.site, report: report, privacy: privacy)
    return [
      PlanFile(
        path: FinanceFiles.json,
        text: FinanceJSON(site: door.site, report: report).text
      ),
      PlanFile(path: FinanceFiles.workbook, bytes: try workbook.bytes()),
    ] + FinanceCSV(site: door.site, report: report, privacy: privacy).files
  }

  /// The sums by which the next plan is set against this one.
  private func totals(of report: FinanceReport) -> PlanFile {
    LastPay.totals(of: report, at: door.site, last: report.bridge?.last).file
  }

  private func ownFolder(_ path: String) -> PlanFolder {
    PlanFolder(at: path, marker: FinanceFiles.json)
  }

  /// What to do next.
  func next(_ report: FinanceReport) -> String {
    let folder = out ?? "\(door.name)/\(FinanceFiles.folder)"
    let curve =
      report.curve == nil
      ? ", or see what other budgets buy: rota budget \(door.name) --curve 7" : ""
    return "open \(folder)/\(FinanceFiles.workbook)\(curve)"
  }
}
