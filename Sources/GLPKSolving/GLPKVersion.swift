import CGLPK
import LinearPrograms

/// Which GLPK is here, and whether it will do.
public enum GLPKVersion {
  /// The version of the library that was loaded, such as "5.0".
  public static var loaded: String { String(cString: glp_version()) }

  /// The version whose header this program was compiled with.
  static var compiled: String { "\(GLP_MAJOR_VERSION).\(GLP_MINOR_VERSION)" }

  /// Refuses a library in which sessions would not be safe.
  ///
  /// The option structs of GLPK differ between versions, and a library built without thread-local
  /// storage has one environment for all threads.
  static func check() throws { try verdict.get() }

  private static let verdict: Result<Void, LPSolverError> = {
    guard loaded == compiled else {
      return .failure(
        .unusable(
          "GLPK \(loaded) was loaded, but the program was built for \(compiled). "
            + "Maybe it should be built again on this machine."
        )
      )
    }
    guard glp_config("TLS") != nil else {
      return .failure(
        .unusable(
          "This GLPK was built without thread-local storage. "
            + "Maybe the system's own package (libglpk) will do."
        )
      )
    }
    return .success(())
  }()
}
