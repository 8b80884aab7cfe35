/// The page around the data: one HTML file with its styles and scripts inside.
package struct PageFrame {
  let title: String
  /// JSON.
  let data: String

  var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="Content-Security-Policy" content="\(PageFrame.policy)">
    <title>\(PageFrame.escaped(title))</title>
    <link rel="icon" href="data:,">
    <style>
    \(PageParts.styles)</style>
    </head>
    <body>
    \(PageParts.body)
    <script type="application/json" id="data">
    \(PageFrame.inert(data))</script>
    <script>
    \(PageParts.script)</script>
    </body>
    </html>

    """
  }

  /// Nothing is fetched from anywhere, whatever a name in the data says.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
    + "base-uri 'none'; form-action 'none'"

  /// JSON in which nothing can end the element that holds it.
  static func inert(_ json: String) -> String {
    json.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
  }

  /// Text as HTML shows it.
  package static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
