import CXLSXWriter
import Planning

/// A workbook file while it is written.
final class Book {
  /// The sheets in their order.
  private(set) var sheets: [Sheet] = []
  private let pointer: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var isOpen = true

  /// Begins a file; nil where that is not possible.
  ///
  /// - Parameters:
  ///   - path: Where it will lie.
  ///   - title: What it is called.
  ///   - day: The day that it is dated, so that the same figures are the same bytes.
  init?(at path: String, title: String, day: LocalDate, currency: Currency) {
    guard let pointer = workbook_new(path) else { return nil }
    self.pointer = pointer
    var properties = lxw_doc_properties()
    properties.created =
      LocalDate(year: 1970, month: 1, day: 1)
      .map { day.days(since: $0) * 86_400 } ?? 86_400
    title.withCString { text in
      properties.title = UnsafeMutablePointer(mutating: text)
      workbook_set_properties(pointer, &properties)
    }
    for style in CellStyle.allCases { formats[style] = format(style, currency) }
  }

  deinit { if isOpen { workbook_close(pointer) } }

  private func format(
    _ style: CellStyle,
    _ currency: Currency
  ) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(pointer) else { return nil }
    let digits = currency.minorDigits
    let money = "#,##0" + (digits > 0 ? "." + String(repeating: "0", count: digits) : "")
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .heading, .headingRight:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xDCE6F1)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      if style == .headingRight { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
    case .text: break
    case .textRight: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .note: format_set_text_wrap(format)
    case .money: format_set_num_format(format, money + ";[Red]-" + money)
    case .number: format_set_num_format(format, "#,##0.00")
    case .whole: format_set_num_format(format, "#,##0")
    case .share: format_set_num_format(format, "0.00%")
    case .date:
      format_set_num_format(format, "yyyy-mm-dd")
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .total:
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_num_format(format, money + ";[Red]-" + money)
    case .warning:
      format_set_bold(format)
      format_set_font_color(format, 0x9C0006)
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    return format
  }

  /// Adds a sheet; nil where that is not possible.
  func sheet(_ name: String) -> Sheet? {
    guard let worksheet = workbook_add_worksheet(pointer, name) else { return nil }
    let sheet = Sheet(worksheet, name: name, formats)
    sheets.append(sheet)
    return sheet
  }

  /// What a chart shows: ranges of cells, in formulas.
  struct Series {
    var name: String
    var categories: String
    var values: String
  }

  /// Adds a chart to a sheet, with its corner at a cell.
  func chart(
    _ type: lxw_chart_type,
    _ series: [Series],
    title: String,
    axes: (x: String, y: String),
    on sheet: Sheet,
    at row: Int,
    _ column: Int
  ) {
    guard let chart = workbook_add_chart(pointer, UInt8(type.rawValue)) else { return }
    for one in series {
      let made = chart_add_series(chart, "=" + one.categories, "=" + one.values)
      chart_series_set_name(made, one.name)
    }
    chart_title_set_name(chart, title)
    chart_axis_set_name(chart.pointee.x_axis, axes.x)
    chart_axis_set_name(chart.pointee.y_axis, axes.y)
    if series.count == 1 { chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
    var options = lxw_chart_options()
    (options.x_scale, options.y_scale) = (1.5, 1.4)
    worksheet_insert_chart_opt(sheet.pointer, UInt32(row), UInt16(column), chart, &options)
  }

  /// Ends the file.
  ///
  /// - Returns: What went wrong, in words; nil where all is well.
  func close() -> String? {
    isOpen = false
    let error = workbook_close(pointer)
    guard error != LXW_NO_ERROR else { return nil }
    return lxw_strerror(error).map { String(cString: $0) } ?? "unknown error"
  }
}
