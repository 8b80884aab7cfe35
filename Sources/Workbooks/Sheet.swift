import CXLSXWriter

/// Looks of cells.
enum CellStyle: CaseIterable {
  case title, heading, headingRight, text, textRight, note, money, number, whole, share, date,
    total, warning
}

/// A sheet of a workbook, written cell by cell; rows and columns count from 0.
///
/// Texts go in as texts whatever they hold: what looks like a formula or a link stays what it is.
final class Sheet {
  typealias Pointer = UnsafeMutablePointer<lxw_worksheet>

  let pointer: Pointer
  let name: String
  private var widthsOfColumns: [Double] = []
  private let formats: [CellStyle: UnsafeMutablePointer<lxw_format>]

  init(
    _ pointer: Pointer,
    name: String,
    _ formats: [CellStyle: UnsafeMutablePointer<lxw_format>]
  ) {
    (self.pointer, self.name, self.formats) = (pointer, name, formats)
  }

  func text(_ row: Int, _ column: Int, _ text: String, _ style: CellStyle = .text) {
    worksheet_write_string(pointer, UInt32(row), UInt16(column), text, formats[style])
  }

  func number(_ row: Int, _ column: Int, _ value: Double, _ style: CellStyle = .number) {
    worksheet_write_number(pointer, UInt32(row), UInt16(column), value, formats[style])
  }

  /// A formula, with the value that it has now, for programs that do not count it again.
  func formula(
    _ row: Int,
    _ column: Int,
    _ formula: String,
    _ value: Double,
    _ style: CellStyle = .money
  ) {
    worksheet_write_formula_num(
      pointer,
      UInt32(row),
      UInt16(column),
      formula,
      formats[style],
      value
    )
  }

  /// A text over several lines; rows do not grow by themselves in every program.
  func note(_ row: Int, _ text: String, lettersInLine: Int) {
    self.text(row, 0, text, .note)
    let lines = (text.count + lettersInLine - 1) / lettersInLine
    worksheet_set_row(pointer, UInt32(row), 15 * Double(max(1, lines)), nil)
  }

  /// Headings, the first of them over texts; two lines high where one is longer than its column.
  func heading(_ row: Int, _ cells: [String], texts: Int = 1) {
    let isLong = zip(cells, widthsOfColumns).contains { Double($0.count) > $1 }
    if isLong {
      worksheet_set_row(pointer, UInt32(row), 32, nil)
    }
    for (column, cell) in cells.enumerated() {
      text(row, column, cell, column < texts ? .heading : .headingRight)
    }
  }

  func widths(_ widths: [Double]) {
    widthsOfColumns = widths
    for (column, width) in widths.enumerated() {
      worksheet_set_column(pointer, UInt16(column), UInt16(column), width, nil)
    }
  }

  /// Landscape on one page's width, the heading frozen and repeated.
  func page(frozen rows: Int) {
    worksheet_set_landscape(pointer)
    worksheet_set_paper(pointer, 9)
    worksheet_fit_to_pages(pointer, 1, 0)
    worksheet_set_footer(pointer, "&L&A&RPage &P of &N")
    guard rows > 0 else { return }
    worksheet_freeze_panes(pointer, UInt32(rows), 0)
    worksheet_repeat_rows(pointer, UInt32(rows - 1), UInt32(rows - 1))
  }

  /// The letters of a column.
  static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// The place of a cell in formulas of other sheets.
  func cell(_ row: Int, _ column: Int) -> String {
    "'\(name)'!$\(Sheet.letters(column))$\(row + 1)"
  }

  /// Cells of a column, from one row to another.
  func range(_ rows: ClosedRange<Int>, _ column: Int) -> String {
    let letters = Sheet.letters(column)
    return "'\(name)'!$\(letters)$\(rows.lowerBound + 1):$\(letters)$\(rows.upperBound + 1)"
  }
}
