import Foundation
import Testing

@Suite("Manual page and completions")
struct ManualTests {
  @Test("The page has no fault for mandoc, and names every command, option and exit status")
  func manual() throws {
    let home = try TemporaryFolder()
    let rota = try BuiltCommand()
    let made = try RepositoryScript("manual").run(
      [home.path("share")],
      environment: ["ROTA": rota.executable.path]
    )
    #expect(made.status == 0, "\(made.text)")
    let page = home.path("share/man/man1/rota.1")
    let lint = try RepositoryScript.run(["mandoc", "-T", "lint", page])
    #expect(lint.status == 0 && lint.text.isEmpty, "\(lint.text)")
    let shown = try RepositoryScript.run(["mandoc", "-T", "ascii", "-O", "width=80", page]).text
      .replacing(/.\u{8}/, with: "")
    for word in ["check-site", "model export", "--output-schema", "--color", "NO_COLOR", "64 "] {
      #expect(shown.contains(word), "\(word)")
    }
    for shell in ["bash-completion/completions/rota", "zsh/site-functions/_rota"] {
      let text = try String(contentsOfFile: home.path("share/\(shell)"), encoding: .utf8)
      for word in ["import", "check-site", "explain", "--color"] {
        #expect(text.contains(word), "\(shell): \(word)")
      }
    }
    let bash = home.path("share/bash-completion/completions/rota")
    #expect(try RepositoryScript.run(["bash", "-n", bash]).status == 0)
  }
}
