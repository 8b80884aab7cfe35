/// Names of the files of finance, in the folder `finance` of a plan or in one of their own.
public enum FinanceFiles {
  /// The folder inside a plan.
  public static let folder = "finance"
  /// All of it for programs.
  public static let json = "budget.json"
  /// What this plan and the last one pay, in few sums.
  public static let totals = "pay.json"
  /// The workbook.
  public static let workbook = "budget.xlsx"
}
