import Planning
import Rostering

/// What the page knows of prices.
enum PagePrices {
  static func value(of prices: PriceList) -> JSONValue {
    .object([
      "hours": .array(
        prices.hours.map { .array($0.map(PageNumber.value)) }
      ),
      "budgets": .array(prices.budgets.map(JSONValue.number)),
      "people": .array(
        prices.people.map { person in
          .array(
            [.integer(person.contract.index)]
              + [person.worth, person.pay, person.net].map(PageNumber.value)
              + person.competences.sorted { $0.key < $1.key }.flatMap { queue, rate in
                [JSONValue.integer(queue.index), PageNumber.value(rate)]
              }
          )
        }
      ),
    ])
  }
}
