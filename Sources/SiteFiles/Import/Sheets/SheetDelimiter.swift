/// Finds what stands between the cells of a file: a comma, a semicolon or a tab.
struct SheetDelimiter {
  let scalar: Unicode.Scalar
  /// Lines that hold no cells but say what separates them, as Excel reads `sep=;`.
  let linesToSkip: Int

  /// The delimiter of a text: the one that stands equally often in most lines.
  ///
  /// A decimal comma stands in the rows and not in the header, a list inside a cell in some rows
  /// only; neither is as even as what separates the cells.
  init(_ text: String) {
    let lines = SheetDelimiter.lines(text)
    if let first = lines.first, first.count == 5, String(first).lowercased().hasPrefix("sep="),
      let mark = first.last?.unicodeScalars.first
    {
      (scalar, linesToSkip) = (mark, 1)
      return
    }
    var best: (scalar: Unicode.Scalar, even: Int, count: Int) = (",", 0, 0)
    for candidate in ["\t", ";", ","] as [Unicode.Scalar] {
      let counts = lines.map { line in line.unicodeScalars.count { $0 == candidate } }
      var tally: [Int: Int] = [:]
      for count in counts where count > 0 { tally[count, default: 0] += 1 }
      guard let top = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if (top.value, top.key) > (best.even, best.count) { best = (candidate, top.value, top.key) }
    }
    (scalar, linesToSkip) = (best.scalar, 0)
  }

  /// The word for it.
  var word: String {
    switch scalar {
    case "\t": "tab"
    case ";": "semicolon"
    default: "comma"
    }
  }

  /// The first lines with what stands between quotes left out; a quoted line break is no line.
  private static func lines(_ text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var isQuoted = false
    for scalar in text.unicodeScalars.prefix(200_000) {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" {
        if lines.count > 200 { break }
        if lines.last?.isEmpty == false { lines.append(String.UnicodeScalarView()) }
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { String($0) }.filter { !$0.isEmpty }
  }
}
