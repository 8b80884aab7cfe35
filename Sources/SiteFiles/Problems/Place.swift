/// Where something stands in a file.
struct Place: Hashable {
  var file: String
  var line: Int
  var column: Int

  /// The start of a file: where what is missing altogether is reported.
  static func start(of file: String) -> Place { Place(file: file, line: 1, column: 1) }
}
