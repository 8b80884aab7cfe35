import ArgumentParser
import Foundation
import Publishing

/// The option for colours, and what the screen can show.
struct ScreenOptions: ParsableArguments {
  /// When colours are shown.
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    help: ArgumentHelp(
      "Colours: auto shows them on a terminal, unless NO_COLOR is set or TERM is dumb.",
      valueName: "when"
    )
  )
  var color = Colour.auto

  /// The style of what goes to standard output.
  var style: TerminalStyle {
    ScreenOptions.style(
      color,
      isTerminal: isatty(STDOUT_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment
    )
  }

  /// The style for a screen and the environment of a process.
  static func style(
    _ colour: Colour,
    isTerminal: Bool,
    environment: [String: String]
  ) -> TerminalStyle {
    // https://no-color.org: set and not empty.
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isDumb = (environment["TERM"] ?? "dumb") == "dumb"
    let hasColour =
      switch colour {
      case .always: true
      case .never: false
      case .auto: isTerminal && !isRefused && !isDumb
      }
    // The first of these that is set decides, as setlocale(3) has it. A file takes any letter.
    let locale =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let isUTF8 = locale.uppercased().replacing("-", with: "").contains("UTF8")
    return TerminalStyle(hasColour: hasColour, hasBlocks: !isTerminal || isUTF8)
  }
}
