import BenchRecords
import Optimising
import Synchronization

/// Hears how a run gets on and keeps its course and the seconds of its phases.
final class CourseRecorder: PlanListener {
  private struct Record {
    var phases: [PhaseSeconds] = []
    var course = Course()
    var firstRotaSeconds: Double?
    var phase = "read"
    var since = 0.0
  }

  private let record = Mutex(Record())
  private let clock: RunClock
  private let offset: Double
  private let next: any PlanListener

  /// A recorder of a run whose optimiser begins now.
  ///
  /// - Parameters:
  ///   - clock: The clock of the whole run.
  ///   - next: Who hears the same.
  init(clock: RunClock, next: any PlanListener) {
    (self.clock, self.next) = (clock, next)
    offset = clock.seconds
  }

  func progress(_ progress: PlanProgress) {
    record.withLock {
      let seconds = offset + progress.seconds
      // Two threads may tell at once, and the later one first.
      guard seconds >= $0.course.points.last?.seconds ?? 0 else { return }
      if progress.phase != $0.phase { CourseRecorder.enter(progress.phase, at: seconds, &$0) }
      if $0.firstRotaSeconds == nil, progress.incumbent != nil { $0.firstRotaSeconds = seconds }
      $0.course.note(
        CoursePoint(seconds: seconds, objective: progress.incumbent, bound: progress.bound)
      )
    }
    next.progress(progress)
  }

  /// Begins a phase that the optimiser knows nothing of.
  func enter(_ phase: String) {
    let now = clock.seconds
    record.withLock { CourseRecorder.enter(phase, at: now, &$0) }
  }

  /// Takes what the run ended with.
  func end(objective: Double, bound: Double?) {
    let now = clock.seconds
    record.withLock {
      $0.course.note(CoursePoint(seconds: now, objective: objective, bound: bound))
    }
  }

  var phases: [PhaseSeconds] { record.withLock { $0.phases } }
  var course: Course { record.withLock { $0.course } }
  var firstRotaSeconds: Double? { record.withLock { $0.firstRotaSeconds } }

  private static func enter(_ phase: String, at seconds: Double, _ record: inout Record) {
    record.phases.add(seconds - record.since, to: record.phase)
    (record.phase, record.since) = (phase, seconds)
  }
}
