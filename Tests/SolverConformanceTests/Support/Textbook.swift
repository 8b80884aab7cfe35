import LinearPrograms
import Testing

/// A published staffing problem and its answer.
struct Textbook: CustomTestStringConvertible, Sendable {
  let source: String
  let program: LinearProgram
  /// The least cost when parts of people are allowed.
  let linear: Double
  /// The least cost in whole people.
  let whole: Double

  var testDescription: String { source }

  /// People needed in each hour of a cyclic day.
  static let cyclicDemand: [Double] = [
    6, 6, 6, 6, 6, 8, 9, 12, 18, 22, 25, 21, 21, 20, 18, 21, 21, 24, 24, 18, 18, 18, 12, 8,
  ]

  /// Shifts of 8 hours from any full hour of a day that follows itself.
  static let cyclic = Textbook(
    source: "Cyclic day; LP-Scheduling-problem README (github.com/sevenxx07)",
    program: .covering(
      cyclicDemand,
      by: (0..<24).map { h in (1, (0..<8).map { (h + $0) % 24 }) },
      integer: true
    ),
    linear: 55,
    whole: 55
  )

  /// Five days on, two off.
  static let postOffice = Textbook(
    source: "Post office; Winston, Operations Research, chapter 3",
    program: .covering(
      [17, 13, 15, 19, 14, 16, 11],
      by: (0..<7).map { d in (1, (0..<5).map { (d + $0) % 7 }) },
      integer: true
    ),
    linear: 67.0 / 3,
    whole: 23
  )

  /// Five given shifts over ten periods of the day.
  static let airline = Textbook(
    source: "Union Airways; Hillier and Lieberman, section 3.4",
    program: .covering(
      [48, 79, 65, 87, 64, 73, 82, 43, 52, 15],
      by: [
        (170, [0, 1, 2, 3]), (160, [1, 2, 3, 4]), (175, [3, 4, 5, 6]), (180, [5, 6, 7, 8]),
        (195, [8, 9]),
      ],
      integer: true
    ),
    linear: 30610,
    whole: 30610
  )

  /// Six-hour shifts over the hours of a bank's telephone service, which is closed until six.
  ///
  /// Requirements published; the least cost was recomputed from them by another solver. Each
  /// shift covers consecutive hours, so the linear program is whole by itself.
  static let bank = Textbook(
    source: "Bank; MTPA chapter 6 (github.com/mtpa/mtpa)",
    program: .covering(
      [0, 0, 0, 0, 0, 0, 1, 4, 8, 9, 10, 9, 8, 16, 10, 10, 6, 7, 8, 8, 6, 6, 5, 4],
      by: zip([0, 6, 8, 10, 12, 14, 16, 18], [252, 288, 180, 180, 180, 288, 288, 288]).map {
        ($1, Array($0..<$0 + 6))
      },
      integer: true
    ),
    linear: 6336,
    whole: 6336
  )

  static let all = [cyclic, postOffice, airline, bank]
}
