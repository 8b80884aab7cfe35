import Foundation

/// The process's own memory, from the system's accounting.
enum PeakMemory {
  /// Largest resident memory so far, in MB.
  static var megabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    // Linux counts in kibibytes.
    return Int(usage.ru_maxrss) * 1024 / 1_000_000
  }
}
