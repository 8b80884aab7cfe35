import Planning
import Rostering

/// What the page says of the plan as a whole: cost, proof, fairness, and what was not possible.
struct PageFindings {
  let page: PlanPage
  private var site: Site { page.site }
  private var figures: RotaFigures { page.record.figures }

  init(page: PlanPage) { self.page = page }

  var value: JSONValue {
    let proof = page.record.proof
    let isProven = proof.boundSource != .none
    return .object([
      "pay": money(figures.pay),
      "centres": .array(
        figures.centres.map {
          .array([money($0.pay), .optional($0.budget, money), money($0.over)])
        }
      ),
      "wishes": .array([.integer(figures.wishesGranted), .integer(figures.wishCount)]),
      "changed": .optional(figures.changedShifts, JSONValue.integer),
      "fairness": .array(figures.fairness.map(fairness)),
      "objective": .number(proof.objective), "bound": isProven ? .number(proof.bound) : .null,
      "gap": isProven ? .number(proof.gap) : .null,
      "proof": .string(
        ProofSentence(currency: site.currency, proof: proof, search: page.record.search).text
      ),
      "source": .string(proof.boundSource.rawValue),
      "clashes": .array(NotPossibleGroup.groups(of: page.record.notPossible).map(clash)),
      "broken": .array(page.violations.map(broken)),
      "soft": .array(page.softBreaches.map(soft)),
    ])
  }

  private func money(_ money: Money) -> JSONValue { .number(site.currency.major(money)) }

  private func fairness(_ fairness: FairnessFigures) -> JSONValue {
    .object([
      "measure": .string(fairness.measure), "group": .string(fairness.group),
      "most": .integer(fairness.most.index), "largest": PageNumber.value(fairness.largest),
      "least": .integer(fairness.least.index), "smallest": PageNumber.value(fairness.smallest),
    ])
  }

  private func clash(_ clash: NotPossibleGroup) -> JSONValue {
    .object([
      "who": .array(clash.who.map(JSONValue.string)), "count": .integer(clash.count),
      "clash": .array(clash.clash.map(JSONValue.string)),
      "remedies": .array(clash.remedies.map(JSONValue.string)), "given": .string(clash.given),
    ])
  }

  private func broken(_ violation: Violation) -> JSONValue {
    .object([
      "person": .optional(violation.person) { .integer($0.index) },
      "day": .optional(violation.day, JSONValue.integer),
      "text": .string(violation.sentence),
    ])
  }

  private func soft(_ breach: SoftBreach) -> JSONValue {
    .object([
      "person": .optional(breach.person) { .integer($0.index) },
      "day": .optional(breach.day, JSONValue.integer), "strength": .integer(breach.strength),
      "name": .string(breach.name), "text": .string(breach.sentence),
    ])
  }
}
