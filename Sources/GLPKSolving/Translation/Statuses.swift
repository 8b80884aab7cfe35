import CGLPK
import LinearPrograms

extension BasisStatus {
  /// GLPK's number for the status.
  var code: CInt {
    switch self {
    case .basic: GLP_BS
    case .atLower: GLP_NL
    case .atUpper: GLP_NU
    case .free: GLP_NF
    case .fixed: GLP_NS
    }
  }

  /// The status with one of GLPK's numbers.
  init(code: CInt) {
    self =
      switch code {
      case GLP_BS: .basic
      case GLP_NL: .atLower
      case GLP_NU: .atUpper
      case GLP_NF: .free
      default: .fixed
      }
  }
}

extension SolutionStatus {
  /// The status with one of GLPK's numbers.
  init(code: CInt) {
    self =
      switch code {
      case GLP_FEAS: .feasible
      case GLP_INFEAS: .infeasible
      case GLP_NOFEAS: .noneExists
      default: .undefined
      }
  }
}

extension SimplexMethod {
  /// GLPK's number for the method.
  ///
  /// Its dual simplex goes on with the primal one where it fails.
  var code: CInt {
    switch self {
    case .primal: GLP_PRIMAL
    case .dual: GLP_DUALP
    }
  }
}
