import Testing

@testable import BenchRecords

@Suite("The course of a run")
struct CourseTests {
  private func point(_ seconds: Double, _ objective: Double?, _ bound: Double?) -> CoursePoint {
    CoursePoint(seconds: seconds, objective: objective, bound: bound)
  }

  @Test("Nothing new is no point, and nothing known is none either")
  func note() {
    var course = Course()
    course.note(point(0, nil, nil))
    course.note(point(1, 100, nil))
    course.note(point(2, 100, nil))
    course.note(point(3, 100, 90))
    #expect(course.points == [point(1, 100, nil), point(3, 100, 90)])
  }

  @Test(
    "Thinned, a point stays where the gap has changed by a hundredth since the last that stayed"
  )
  func thinned() {
    let points = [
      point(1, 200, nil),
      point(2, 200, 100),  // a bound, and with it a gap of a half
      point(3, 200, 100.5),  // half a hundredth less
      point(4, 200, 101.2),  // more than a hundredth less than the last that stayed
      point(5, 200, 101.3),
      point(6, 200, 101.4),  // the last one stays
    ]
    #expect(Course(points).thinned().points.map(\.seconds) == [1, 2, 4, 6])
  }

  @Test("Thinned, the closing of a gap stays, and so does one point alone")
  func closing() {
    let closing = Course([point(1, 100, 99), point(2, 100, 100), point(3, 100, 100)])
    #expect(closing.thinned().points.map(\.seconds) == [1, 2, 3])
    #expect(Course([point(1, 5, nil)]).thinned().points.count == 1)
    #expect(Course().thinned() == Course())
  }

  @Test("Gap: a share of the objective, never below zero, unknown without both sides")
  func gap() {
    #expect(point(0, 200, 150).gap == 0.25)
    #expect(point(0, 200, 201).gap == 0)
    #expect(point(0, -200, -250).gap == 0.25)
    #expect(point(0, nil, 1).gap == nil)
  }

  @Test("What was known at a moment, and when a gap was reached")
  func lookUp() {
    let course = Course([point(1, 200, 100), point(3, 200, 199), point(9, 200, 200)])
    #expect(course.at(0.5) == nil)
    #expect(course.at(3)?.bound == 199)
    #expect(course.seconds(toGap: 0.005) == 3)
    #expect(Course([point(1, 200, 100)]).seconds(toGap: 0.005) == nil)
  }

  @Test(
    "Courses are read as they were written, each with its run; a run taken up again counts last"
  )
  func traces() throws {
    let course = Course([point(0.5, 29904.5, nil), point(3, 29295, 29190.83)])
    #expect(try Course(text: course.text) == course)
    var other = RowTests.full
    other.seed = 1
    let half = Course([point(2, 30000, nil)])
    let text =
      TraceFile.head + TraceFile.lines(half, of: RowTests.full)
      + TraceFile.lines(course, of: RowTests.full) + TraceFile.lines(half, of: other)
    let read = try TraceFile.courses(text)
    #expect(read == [RunKey(RowTests.full): course, RunKey(other): half])
  }
}
