import Finance
import Foundation
import Planning
import RotaTesting
import Rostering
import Testing
import Workbooks

@Suite("The workbook of finance", .serialized)
struct WorkbookTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let link = "=HYPERLINK(\"https://example.org\",\"pay\")"

  /// A site whose every name is a formula, a link or a condition.
  private func hostile() throws -> Site {
    var site = try SmallSite.week()
    site.name = Self.link
    site.costCentres[0].name = ">0"
    site.costCentres[1].name = "=1+1"
    site.queues[0].name = "@SUM(A1)"
    for index in site.people.indices {
      site.people[index].name = Self.link
      site.people[index].team = "*"
    }
    site.contracts[0].pay.onCosts = [OnCost(name: "-2+3", amount: .share(PayShare(0.138)))]
    site.budgets = [Budget(name: "+1", limit: Money(minorUnits: 5), kinds: [.base])]
    return site
  }

  private func workbook(_ site: Site, showsPay: Bool) throws -> (Data, FinanceReport) {
    let privacy = FinancePrivacy(showsNames: showsPay, showsPay: showsPay)
    let report = PlanMoney(site: site, rota: try SmallSite.rota(for: site), privacy: privacy)
      .report(prices: nil)
    let bytes = try FinanceWorkbook(site: site, report: report, privacy: privacy).bytes()
    return (bytes, report)
  }

  private func run(_ command: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = folder.appendingPathComponent("output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self)
    )
  }

  @Test("The same figures are the same bytes", arguments: [true, false])
  func same(_ showsPay: Bool) throws {
    let site = try hostile()
    #expect(try workbook(site, showsPay: showsPay).0 == workbook(site, showsPay: showsPay).0)
  }

  @Test("No name becomes a formula, and hidden pay and names are not in the file")
  func inert() throws {
    let site = try hostile()
    for showsPay in [true, false] {
      let place = folder.appendingPathComponent("book-\(showsPay).xlsx")
      try workbook(site, showsPay: showsPay).0.write(to: place)
      let script = """
        import sys, zipfile, re
        book = zipfile.ZipFile(sys.argv[1])
        assert book.testzip() is None
        text = "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xml"))
        formulas = re.findall(r"<f>(.*?)</f>", text)
        assert formulas and not any("HYPERLINK" in f for f in formulas), formulas
        assert "<hyperlink" not in text
        print(len(formulas), "HYPERLINK(" in text, text.count("\(site.people[0].id)"))
        """
      let outcome = try run(["python3", "-c", script, place.path])
      #expect(outcome.status == 0, "\(outcome.text)")
      if !showsPay { #expect(outcome.text.contains(" 0\n"), "\(outcome.text)") }
    }
  }

  @Test("A changed rate flows through to every total")
  func changedRate() throws {
    guard try run(["sh", "-c", "command -v soffice"]).status == 0 else {
      print("note: soffice is not here, so no rate of the workbook was changed")
      return
    }
    var site = try hostile()
    let place = folder.appendingPathComponent("before.xlsx")
    let (bytes, report) = try workbook(site, showsPay: true)
    try bytes.write(to: place)
    // The first rate of the sheet Assumptions, the sixth, is that of the first line's contract; what
    // has t="s" is a heading.
    let script = """
      import re, sys, zipfile
      before, after = zipfile.ZipFile(sys.argv[1]), zipfile.ZipFile(sys.argv[2], "w")
      for name in before.namelist():
        text = before.read(name)
        if name == "xl/worksheets/sheet6.xml":
          text, count = re.subn(
            r'(<c r="C[0-9]+" s="[0-9]+"><v>)([0-9.]+)(?=</v>)',
            lambda m: m[1] + str(float(m[2]) + 1), text.decode(), count=1)
          assert count == 1
          text = text.encode()
        if name.startswith("xl/worksheets/"):
          # Without the values that were kept with them, every formula is worked out anew.
          text = re.sub(rb"</f><v>[^<]*</v>", b"</f>", text)
        after.writestr(name, text)
      after.close()
      """
    let changed = folder.appendingPathComponent("after.xlsx")
    let outcome = try run(["python3", "-c", script, place.path, changed.path])
    #expect(outcome.status == 0, "\(outcome.text)")
    let first = try #require(report.ledger.entries.first)
    site.contracts[site[first.person].contract.index].payPerHour += Money(minorUnits: 100)
    let expected = PayLedger(of: try SmallSite.rota(for: site), at: site).total
    #expect(expected > report.ledger.total)
    let summary = try sheets(changed)["Summary"] ?? []
    #expect(amount(summary, "All pay, by the ledger") == expected)
    #expect(
      amount(summary, "Difference (0 unless a rate was changed)")
        == expected - report.ledger.total
    )
  }

  @Test("Counted anew, the formulas come to the ledger")
  func counted() throws {
    guard try run(["sh", "-c", "command -v soffice"]).status == 0 else {
      print("note: soffice is not here, so the workbook's formulas were not counted anew")
      return
    }
    let site = try hostile()
    for showsPay in [true, false] {
      let name = "book-\(showsPay)"
      let place = folder.appendingPathComponent("\(name).xlsx")
      let (bytes, report) = try workbook(site, showsPay: showsPay)
      try bytes.write(to: place)
      let summary = try sheets(place)["Summary"] ?? []
      #expect(amount(summary, "All pay, by the ledger") == report.ledger.total)
      #expect(amount(summary, "Difference (0 unless a rate was changed)") == .zero)
      for (index, centre) in site.costCentres.enumerated() {
        let total = report.ledger.total(of: CostCentreID(index))
        #expect(amount(summary, centre.name) == total, "\(summary)")
      }
      for kind in [PayKind.base, .onCost] {
        #expect(amount(summary, kind.rawValue) == report.ledger.total(of: kind), "\(summary)")
      }
      #expect(amount(summary, "All") == report.ledger.total)
    }
  }

  private func amount(_ rows: [[String]], _ name: String) -> Money? {
    let row = rows.first { $0.first == name && $0.count > 1 && Double($0[1]) != nil }
    return row.flatMap { Double($0[1]) }.map { Money(minorUnits: Int(($0 * 100).rounded())) }
  }

  /// Each sheet as LibreOffice counts it, told to count everything anew.
  private func sheets(_ place: URL) throws -> [String: [[String]]] {
    let profile = folder.appendingPathComponent("profile/user")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let settings = """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
      """
    try Data(settings.utf8).write(to: profile.appendingPathComponent("registrymodifications.xcu"))
    let outcome = try run([
      "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1",
      "--outdir", folder.path, place.path,
    ])
    #expect(outcome.status == 0, "\(outcome.text)")
    let stem = place.deletingPathExtension().lastPathComponent + "-"
    var found: [String: [[String]]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasPrefix(stem) && file.hasSuffix(".csv") {
      let text = try String(
        contentsOfFile: folder.appendingPathComponent(file).path,
        encoding: .utf8
      )
      let name = String(file.dropFirst(stem.count).dropLast(4))
      found[name] = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
          let text = String(cell)
          guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return text }
          return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        }
      }
    }
    return found
  }
}
