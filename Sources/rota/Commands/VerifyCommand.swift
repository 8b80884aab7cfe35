import ArgumentParser
import Foundation
import Planning
import Publishing
import Rostering

/// `rota verify`: judges the plan in a plan folder from its own files alone.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a plan against every rule; count its figures anew."
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let door = try PlanDoor(plan)
    let (site, record) = (door.site, door.record)
    let verdict = PlanVerdict(
      site: site,
      record: record,
      table: try? String(
        contentsOf: door.folder.location.appendingPathComponent(PlanFolder.rotaCSVPath),
        encoding: .utf8
      )
    )
    let complaints = verdict.complaints
    let json = VerdictJSON(
      site: site,
      record: record,
      folder: plan,
      complaints: complaints,
      unkept: verdict.judgement.unkept
    )
    Console.show(output.json ? json.text : text(of: verdict, site: site, record: record))
    if !complaints.isEmpty { throw ExitStatus.doesNotHold }
    guard !verdict.judgement.isAllKept else { return }
    if !output.json { Console.show(unkept(verdict.judgement, site, record)) }
    throw ExitStatus.notAllPossible
  }

  private func text(of verdict: PlanVerdict, site: Site, record: PlanRecord) -> String {
    let (complaints, isAllKept) = (verdict.complaints, verdict.judgement.isAllKept)
    guard complaints.isEmpty else {
      return complaints.joined(separator: "\n") + "\n\(plan): "
        + "\(complaints.count) \(complaints.count == 1 ? "thing does" : "things do") not hold\n"
    }
    let proof = ProofSentence(
      currency: site.currency,
      proof: record.proof,
      search: record.search
    )
    let lines =
      TextLines.wrapped(
        isAllKept
          ? "\(plan): all \(Rule.allCases.count) rules are kept and all figures are as stated."
          : "\(plan): what is not possible is as the plan says, every other rule is kept, and all "
            + "figures are as stated."
      ) + TextLines.wrapped(proof.text)
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was not possible, found anew from the site.
  private func unkept(_ judgement: PlanJudgement, _ site: Site, _ record: PlanRecord) -> String {
    let presence = judgement.unkept.flatMap {
      TextLines.wrapped(ViolationText(site: site, violation: $0).text, first: "- ")
    }
    let clashes = record.notPossible.isEmpty ? "" : NotPossibleText(record.notPossible).text
    return clashes
      + (presence.isEmpty
        ? "" : "Rules of presence that are not kept:\n" + presence.joined(separator: "\n") + "\n")
  }
}
