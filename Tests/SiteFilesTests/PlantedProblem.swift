import SiteFiles
import Testing

/// One mistake put into one file of the small site, and what must be said about it.
struct PlantedProblem: CustomTestStringConvertible {
  enum File: String {
    case yaml = "site.yaml"
    case staff = "staff.csv"
    case availability = "availability.csv"
    case activities = "activities.csv"
    case wishes = "wishes.csv"
    case carryIn = "carry-in.csv"
    case demand = "demand.csv"
  }

  var file: File
  var old: String
  var new: String
  var place: String
  var message: String

  init(_ file: File, _ old: String, _ new: String, _ place: String, _ message: String) {
    self.file = file
    self.old = old
    self.new = new
    self.place = place
    self.message = message
  }

  var testDescription: String { "\(file.rawValue):\(place): \(message)" }

  /// Reads the changed site.
  ///
  /// What follows from the mistake in other files may be told too, but in
  /// its own file the mistake is told alone.
  func check() throws {
    let reading = try SiteFolder.changed(file.rawValue, old, new).read()
    let told = reading.problems.filter { $0.file == file.rawValue }.map(\.description)
    #expect(reading.site == nil)
    #expect(told == [testDescription])
  }
}
