import ArgumentParser
import Contingency
import Foundation
import LinearPrograms
import Publishing
import Rostering

/// A run on a plan folder: whole, in part, or put together from parts.
struct PlanChecking {
  let run: ContingencyRun
  let folder: PlanFolder
  /// What the run is about; results of another are of no use.
  let key: String
  let threads: Int
  let isQuiet: Bool

  /// Results of one part.
  private struct Part: Codable {
    var key: String
    var results: [JobResult]
  }

  /// The whole run, from where an earlier one was ended.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func whole() throws -> ContingencyReport {
    let journal = CheckJournal(at: place("contingency.journal"), key: key)
    let known = journal.open()
    return try work(journal, known) { work, progress in
      let first = try work.results(of: run.jobs)
      guard first.count == run.jobs.count else {
        return run.report(first, of: run.jobs.count)
      }
      let pairs = run.pairs(after: first)
      progress.add(pairs.count)
      let both = first + (try work.results(of: pairs))
      let report = run.report(both, of: run.jobs.count + pairs.count)
      if report.isComplete { journal.remove() }
      return report
    }
  }

  /// One part, into its file.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func doPart(_ part: PlanPart) throws {
    let jobs = part.jobs(of: run.jobs)
    let journal = CheckJournal(at: place(part.fileName + ".journal"), key: key)
    let known = journal.open()
    let results = try work(journal, known) { work, _ in try work.results(of: jobs) }
    guard results.count == jobs.count else {
      Console.tell(["\(results.count) of \(jobs.count) scenarios are done; start it again to go on"]
      )
      throw ExitStatus.noRota
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    do {
      try encoder.encode(Part(key: key, results: results))
        .write(to: place(part.fileName), options: .atomic)
    } catch {
      throw Console.refusal(["\(part.fileName): cannot be written: \(error.localizedDescription)"])
    }
    journal.remove()
    Console.show(
      "\(part.fileName): \(results.count) scenarios. When all \(part.count) parts are in the plan "
        + "folder: rota check --merge\n"
    )
  }

  /// The report of all parts in the folder.
  ///
  /// - Throws: The exit status of bad input where parts are missing or of another run.
  func merged() throws -> ContingencyReport {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.location.path)) ?? []
    let files = names.filter { $0.hasPrefix("contingency-part-") && $0.hasSuffix(".json") }.sorted()
    let parts = try files.map { name -> Part in
      let bytes = try? Data(contentsOf: place(name))
      guard let part = bytes.flatMap({ try? JSONDecoder().decode(Part.self, from: $0) }) else {
        throw Console.refusal(["\(name): is no part of a run"])
      }
      guard part.key == key else {
        throw Console.refusal([
          "\(name): is of another plan, register, seed or number of draws. Maybe do it again"
        ])
      }
      return part
    }
    let found = parts.flatMap(\.results)
    let keys = Set(found.map(\.key))
    let missing = run.jobs.count { !keys.contains($0.key) }
    guard missing == 0 else {
      throw Console.refusal([
        "\(missing) of \(run.jobs.count) scenarios are in no part. Maybe a part is not done yet"
      ])
    }
    return try work(nil, found) { work, _ in
      let first = try work.results(of: run.jobs)
      let pairs = run.pairs(after: first)
      return run.report(
        first + (try work.results(of: pairs)),
        of: run.jobs.count + pairs.count
      )
    }
  }

  private func work<Result>(
    _ journal: CheckJournal?,
    _ known: [JobResult],
    _ body: (CheckWork, CheckProgress) throws -> Result
  ) throws -> Result {
    let cancel = CancelFlag()
    let interruption = Interruption(cancelling: cancel, kept: "what is finished is kept")
    let progress = CheckProgress(total: run.jobs.count, known: known.count, isQuiet: isQuiet)
    defer { progress.finish() }
    let notebook = Notebook(journal: journal)
    let work = CheckWork(run, threads: threads, cancel: cancel) { result, done in
      notebook.note(result)
      progress.tell(done)
    }
    work.take(known)
    return try withExtendedLifetime(interruption) {
      do {
        return try body(work, progress)
      } catch let status as ExitCode {
        throw status
      } catch {
        Console.tell(["Stopped: \(error)"])
        throw ExitStatus.noRota
      }
    }
  }

  private func place(_ name: String) -> URL { folder.location.appendingPathComponent(name) }
}

/// Hands a journal to the threads, which write to it one at a time: ``CheckWork`` sees to that.
private final class Notebook: @unchecked Sendable {
  private let journal: CheckJournal?

  init(journal: CheckJournal?) { self.journal = journal }

  func note(_ result: JobResult) { journal?.note(result) }
}
