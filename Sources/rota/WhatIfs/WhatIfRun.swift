import ArgumentParser
import Demand
import Foundation
import Optimising
import Planning
import Publishing
import Rostering
import SiteFiles

/// Plans one what-if of a plan and writes its folder.
struct WhatIfRun {
  /// The plan that the question is asked of.
  let door: PlanDoor
  let question: WhatIfQuestion
  let search: SearchOptions
  let isQuiet: Bool

  /// The files of the plan's own site, altered, and the site that they are.
  struct Ready {
    var files: [PlanFile]
    var site: Site
    var told: [String]
  }

  /// Alters the site; nothing is planned yet, so that all problems of all what-ifs are told at once.
  func prepare() -> (ready: Ready?, problems: [String]) {
    let copy = SiteCopy(of: door.folder.site.path)
    let prefix = PlanFolder.sitePath + "/"
    let texts = copy.files.reduce(into: [String: String]()) { texts, file in
      texts[String(file.path.dropFirst(prefix.count))] = String(decoding: file.bytes, as: UTF8.self)
    }
    let altered = SiteAlterer(site: door.site, files: texts).altered(by: question.alterations)
    guard altered.problems.isEmpty else { return (nil, altered.problems) }
    let files = copy.files.map { file in
      altered.files[String(file.path.dropFirst(prefix.count))]
        .map { PlanFile(path: file.path, text: $0) } ?? file
    }
    let reading = read(files)
    guard let site = reading.site else { return (nil, reading.problems.map(\.description)) }
    return (Ready(files: files, site: site, told: altered.told), [])
  }

  /// The altered files read as any site is, from a folder that is removed again.
  private func read(_ files: [PlanFile]) -> SiteReading {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-whatif-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try PlanFolder(at: folder.path).write(files)
    } catch {
      let problem = SiteProblem(
        file: folder.path,
        line: 1,
        column: 1,
        value: "",
        message: "the altered site cannot be written: \(error)"
      )
      return SiteReading(site: nil, problems: [problem], notes: [])
    }
    return SiteReader().read(folder.appendingPathComponent(PlanFolder.sitePath))
  }

  /// Plans and writes the folder.
  ///
  /// - Returns: The status with which a plan alone would have ended; nil where all is well.
  /// - Throws: An exit status, after the reason has been printed.
  func run(_ ready: Ready, out: String) throws -> ExitCode? {
    let site = ready.site
    Console.tell(["\(question.name): " + ready.told.joined(separator: "; ")])
    let most = door.record.search.mostChanges
    let engine = PlanEngine(site: site, settings: search.settings(mostChanges: most))
    let result = try engine.run(from: start(at: site), isQuiet: isQuiet)
    let judgement = PlanJudgement(
      result.rota,
      at: site,
      naming: result.concessions.map(\.clash.person)
    )
    let record = PlanRecord(
      rota: result.rota,
      proof: result.proof,
      figures: judgement.report.figures,
      search: search.search(mostChanges: result.leastChanges.limit(most)),
      notPossible: try judgement.notPossible(at: site),
      prices: result.prices
    )
    let delivery = PlanDelivery(
      site: site,
      record: record,
      faults: judgement.faults,
      unkept: judgement.unkept,
      softBreaches: judgement.report.softBreaches,
      budgets: judgement.report.budgets,
      copy: SiteCopy(ready.files),
      out: out,
      style: .file,
      isForPrograms: false,
      model: nil,
      others: PlanCalendars(site: site, rota: result.rota, history: CalendarHistory([])).files
        + [WhatIfMark(name: question.name, alterations: question.alterations).file]
    )
    try delivery.write()
    let disagreement = judgement.report.disagreement(with: result.proof)
    Console.tell(disagreement.map { [$0] } ?? [])
    if !judgement.faults.isEmpty || disagreement != nil { return ExitStatus.doesNotHold }
    return judgement.isAllKept ? nil : ExitStatus.notAllPossible
  }

  /// The plan's rota as a start of the search, where it is a rota of the altered site, too.
  ///
  /// Whoever is not there any more is left out of it; for people who are new it has no shifts, so
  /// that it is no start with them.
  private func start(at site: Site) -> Rota? {
    guard site.queues.map(\.name) == door.site.queues.map(\.name) else { return nil }
    let lines = Dictionary(
      door.record.rota.lines.map { (door.site[$0.person].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var kept: [Line] = []
    for (index, person) in site.people.enumerated() {
      guard var line = lines[person.id] else { return nil }
      line.person = PersonID(index)
      kept.append(line)
    }
    let rota = Rota(lines: kept)
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    return check.violations(in: rota).isEmpty ? rota : nil
  }
}
