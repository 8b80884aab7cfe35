/// What is known of an instance from elsewhere.
package struct KnownValue: Equatable, Sendable {
  package var family: String
  package var instance: String
  /// The best objective that anyone has reported.
  package var bestKnown: Double?
  /// Whether nothing can be better.
  package var isProven: Bool
  /// The best value published for ten minutes of work.
  package var published: Double?
  /// What no solution can be below.
  package var lowerBound: Double?
  package var source: String

  private static let columns = [
    "family", "instance", "best_known", "is_proven", "published", "lower_bound", "source",
  ]

  /// All known values.
  package static func list(_ text: String) throws -> [KnownValue] {
    try RecordTable(text, columns: columns).records.map { record in
      KnownValue(
        family: record["family"],
        instance: record["instance"],
        bestKnown: Double(record["best_known"]),
        isProven: record["is_proven"] == "yes",
        published: Double(record["published"]),
        lowerBound: Double(record["lower_bound"]),
        source: record["source"]
      )
    }
  }
}
