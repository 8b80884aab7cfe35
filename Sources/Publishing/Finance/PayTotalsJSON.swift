public import Foundation
import Planning
public import Rostering

/// What a plan pays and what the plan before it paid, for the next one to be set against: pay.json
/// in the folder `finance` of a plan; amounts are in minor units.
public struct PayTotalsJSON {
  /// Name and version of the schema.
  public static let schema = "rota-pay/1"

  /// This plan.
  public var this: PayTotals
  /// The plan before it, where one is known.
  public var last: PayTotals?

  /// The totals of a plan and of the one before it.
  public init(this: PayTotals, last: PayTotals?) { (self.this, self.last) = (this, last) }

  /// The totals in a file; nil where it is none.
  public init?(_ json: Data) {
    do {
      let tree = try JSONDecoder().decode(JSONValue.self, from: json)
      let fields = try JSONPlace(value: tree, path: "").fields(["schema", "this", "last"])
      guard try fields["schema"].string() == Self.schema else { return nil }
      self.init(
        this: try Self.totals(fields["this"]),
        last: try fields["last"].optional(Self.totals)
      )
    } catch {
      return nil
    }
  }

  /// The file, the same for the same totals.
  public var text: String {
    JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "this": Self.value(of: this),
        "last": .optional(last, Self.value(of:)),
      ])
    )
  }

  private static func value(of totals: PayTotals) -> JSONValue {
    func list(_ parts: [PayTotals.Part]) -> JSONValue {
      .array(
        parts.map {
          .object(["name": .string($0.name), "amount": .integer($0.amount.minorUnits)])
        }
      )
    }
    return .object([
      "site": .string(totals.site), "first_day": .string("\(totals.firstDay)"),
      "days": .integer(totals.dayCount), "currency": .string(totals.currency),
      "pay": .integer(totals.total.minorUnits), "kinds": list(totals.kinds),
      "centres": list(totals.centres), "queues": list(totals.queues),
    ])
  }

  private static func totals(_ place: JSONPlace) throws -> PayTotals {
    let fields = try place.fields([
      "site", "first_day", "days", "currency", "pay", "kinds", "centres", "queues",
    ])
    guard let day = LocalDate(try fields["first_day"].string()) else {
      throw fields["first_day"].problem("is no date")
    }
    func list(_ place: JSONPlace) throws -> [PayTotals.Part] {
      try place.items().map {
        let part = try $0.fields(["name", "amount"])
        return PayTotals.Part(
          try part["name"].string(),
          Money(minorUnits: try part["amount"].integer())
        )
      }
    }
    return PayTotals(
      site: try fields["site"].string(),
      firstDay: day,
      dayCount: try fields["days"].integer(in: 1...100_000),
      currency: try fields["currency"].string(),
      total: Money(minorUnits: try fields["pay"].integer()),
      kinds: try list(fields["kinds"]),
      centres: try list(fields["centres"]),
      queues: try list(fields["queues"])
    )
  }
}
