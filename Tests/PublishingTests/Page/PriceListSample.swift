import Planning
import Rostering

/// Prices for the tiny plan.
enum PriceListSample {
  static let prices = PriceList(
    hours: [Array(repeating: 1.25, count: 169), Array(repeating: 0, count: 169)],
    budgets: [0.5, 0],
    people: [
      PriceList.NextPerson(
        contract: ContractID(0),
        competences: [QueueID(0): 1, QueueID(1): 0.8],
        worth: 700,
        pay: 600,
        net: 100
      )
    ]
  )
}
