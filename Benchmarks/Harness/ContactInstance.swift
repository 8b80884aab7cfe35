import Foundation

/// A public contact-centre instance as its JSON file holds it; hours are hours of the local day.
struct ContactInstance: Decodable {
  struct Queue: Decodable {
    var id: String
    var shortfall_cost_per_hour: Double
  }

  struct Contract: Decodable {
    var min_hours: Double
    var max_hours: Double
    var min_shift: Double
    var max_shift: Double
    var max_days: Int
  }

  struct Person: Decodable {
    var id: String
    var profile: Int
    var contract: Int
    var days_off: [Int]
    var earliest_start: Double
    var latest_start: Double
  }

  var interval_minutes: Int
  var open_hour: Int
  var close_hour: Int
  var days: Int
  var wage_per_hour: Double
  var surplus_cost_per_hour: Double
  var shortfall_first_share: Double
  var shortfall_later_factor: Double
  var min_rest_hours: Double
  var start_step_minutes: Int
  var lunch_from_paid_hours: Double
  var lunch_minutes: Int
  var queues: [Queue]
  var competence_profiles: [[Int]]
  var contracts: [Contract]
  var staff: [Person]
  var required: [[Int]]
}

extension ContactInstance {
  /// Reads an instance's file.
  static func read(_ path: String) throws -> ContactInstance {
    try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
