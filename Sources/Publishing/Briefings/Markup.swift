/// HTML that cannot be broken by what people put into names: text is escaped where it enters.
struct Markup: ExpressibleByStringInterpolation {
  /// The HTML.
  let html: String

  /// Nothing.
  static let empty = Markup(html: "")

  /// Text, escaped; what a text of one line cannot hold is a space.
  init(_ text: String) {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "'": result += "&#39;".unicodeScalars
      case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value): result.append(" ")
      default: result.append(scalar)
      }
    }
    html = String(result)
  }

  init(stringLiteral text: String) { self.init(text) }

  private init(html: String) { self.html = html }

  /// An element; a class and a link where they are given.
  static func tag(
    _ name: String,
    class kind: String? = nil,
    link: String? = nil,
    _ content: Markup...
  ) -> Markup {
    tag(name, class: kind, link: link, content)
  }

  /// An element around several others.
  static func tag(
    _ name: String,
    class kind: String? = nil,
    link: String? = nil,
    _ content: [Markup]
  ) -> Markup {
    let attributes =
      (kind.map { " class=\"\(Markup($0).html)\"" } ?? "")
      + (link.map { " href=\"\(Markup($0).html)\"" } ?? "")
    return Markup(html: "<\(name)\(attributes)>" + content.map(\.html).joined() + "</\(name)>")
  }

  /// A name of the planner's own, whose writing direction stays its own.
  static func name(_ text: String) -> Markup { tag("bdi", Markup(text)) }

  /// Several, one after the other.
  static func all(_ content: [Markup]) -> Markup {
    Markup(html: content.map(\.html).joined())
  }

  /// A list of sentences.
  static func list(_ items: [String], ordered: Bool = false) -> Markup {
    tag(ordered ? "ol" : "ul", items.map { tag("li", Markup($0)) })
  }

  /// A table with a head, which scrolls by itself where the screen is narrow; `kind` names its
  /// columns for the style sheet.
  static func table(class kind: String, head: [String], rows: [[Markup]]) -> Markup {
    let cells = head.map { tag("th", Markup($0)) }
    let body = rows.map { row in tag("tr", row.map { tag("td", $0) }) }
    let table = tag("table", class: kind, tag("thead", tag("tr", cells)), tag("tbody", body))
    return tag("div", class: "scroll", table)
  }

  /// A whole document without a request to anywhere; `style` adds to that of briefings.
  static func document(
    title: String,
    language: String = "en",
    style: String = "",
    _ body: [Markup]
  ) -> String {
    let head = """
      <!doctype html>
      <html lang="\(Markup(language).html)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup(title).html)</title>
      <style>
      \(style.isEmpty ? BriefingStyle.text : BriefingStyle.text + "\n" + style)
      </style>
      </head>
      <body>

      """
    return head + body.map(\.html).joined(separator: "\n") + "\n</body>\n</html>\n"
  }
}
