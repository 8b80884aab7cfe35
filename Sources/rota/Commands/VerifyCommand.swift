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
    Console.show(text(of: complaints, site: site, record: record))
    if !complaints.isEmpty { throw ExitStatus.doesNotHold }
  }

  private func text(of complaints: [String], site: Site, record: PlanRecord) -> String {
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
        "\(plan): all \(Rule.allCases.count) rules are kept and all figures are as stated."
      ) + TextLines.wrapped(proof.text)
    return lines.joined(separator: "\n") + "\n"
  }
}
