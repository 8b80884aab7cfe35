import Planning
import Rostering

extension RotaJSONEncoding {
  func value(of prices: PriceList) -> JSONValue {
    .object([
      "hours": .array(
        zip(site.queues, prices.hours).map { queue, hours in
          .object(["queue": .string(queue.name), "prices": .array(hours.map(JSONValue.number))])
        }
      ),
      "budgets": .array(
        zip(site.costCentres, prices.budgets).map { centre, price in
          .object(["centre": .string(centre.name), "price": .number(price)])
        }
      ),
      "people": .array(prices.people.map(value(of:))),
    ])
  }

  private func value(of person: PriceList.NextPerson) -> JSONValue {
    .object([
      "contract": .string(site.contracts[person.contract.index].name),
      "competences": .array(
        person.competences.sorted { $0.key < $1.key }.map { queue, proficiency in
          .object(["queue": .string(site[queue].name), "proficiency": .number(proficiency)])
        }
      ),
      "worth": .number(person.worth), "pay": .number(person.pay), "net": .number(person.net),
    ])
  }
}

extension RotaJSONDecoding {
  func prices(_ place: JSONPlace) throws -> PriceList {
    let fields = try place.fields(["hours", "budgets", "people"])
    let hours = try fields["hours"].items().map { place in
      let row = try place.fields(["queue", "prices"])
      return (
        try row["queue"].index(in: site.queues.map(\.name), "queue"),
        try row["prices"].items().map { try $0.number() }
      )
    }
    let budgets = try fields["budgets"].items().map { place in
      let row = try place.fields(["centre", "price"])
      return (
        try row["centre"].index(in: site.costCentres.map(\.name), "cost centre"),
        try row["price"].number()
      )
    }
    guard hours.map(\.0) == Array(site.queues.indices) else {
      throw fields["hours"].problem("has not each queue of the site once, in order")
    }
    guard budgets.map(\.0) == Array(site.costCentres.indices) else {
      throw fields["budgets"].problem("has not each cost centre of the site once, in order")
    }
    return PriceList(
      hours: hours.map(\.1),
      budgets: budgets.map(\.1),
      people: try fields["people"].items().map(nextPerson)
    )
  }

  private func nextPerson(_ place: JSONPlace) throws -> PriceList.NextPerson {
    let fields = try place.fields(["contract", "competences", "worth", "pay", "net"])
    var competences: [QueueID: Double] = [:]
    for place in try fields["competences"].items() {
      let skill = try place.fields(["queue", "proficiency"])
      let queue = QueueID(try skill["queue"].index(in: site.queues.map(\.name), "queue"))
      competences[queue] = try skill["proficiency"].number()
    }
    let contracts = site.contracts.map(\.name)
    return PriceList.NextPerson(
      contract: ContractID(try fields["contract"].index(in: contracts, "contract")),
      competences: competences,
      worth: try fields["worth"].number(),
      pay: try fields["pay"].number(),
      net: try fields["net"].number()
    )
  }
}
