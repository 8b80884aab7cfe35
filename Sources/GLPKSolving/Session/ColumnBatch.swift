import CGLPK
import LinearPrograms

/// Columns laid out for one call of GLPK.
struct ColumnBatch {
  private var kind = OneBased<CInt>(padding: 0)
  private var type = OneBased<CInt>(padding: 0)
  private var lower = OneBased(padding: 0.0)
  private var upper = OneBased(padding: 0.0)
  private var cost = OneBased(padding: 0.0)
  /// Before which entry each column begins, and where the last one ends.
  private var start = OneBased<CInt>(padding: 0)
  private var row = OneBased<CInt>(padding: 0)
  private var value = OneBased(padding: 0.0)

  /// Lays out well-formed columns.
  init(_ columns: [Column]) {
    for column in columns {
      let bounds = GLPKBounds(column.bounds, isInteger: column.isInteger)
      kind.append(column.isInteger ? GLP_IV : GLP_CV)
      type.append(bounds.type)
      lower.append(bounds.lower)
      upper.append(bounds.upper)
      cost.append(column.cost)
      start.append(CInt(row.count))
      for entry in column.entries {
        row.append(CInt(entry.row.index + 1))
        value.append(entry.value)
      }
    }
    start.append(CInt(row.count))
  }

  /// Adds the columns behind those that GLPK has.
  func add(to problem: OpaquePointer) -> CInt {
    glpk_add_columns(
      problem,
      CInt(kind.count),
      kind.padded,
      type.padded,
      lower.padded,
      upper.padded,
      cost.padded,
      start.padded,
      row.padded,
      value.padded
    )
  }
}
