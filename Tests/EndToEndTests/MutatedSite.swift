import Foundation
import RotaTesting

/// A copy of an example site in which one file has been damaged at random, as a seed says.
struct MutatedSite {
  /// What was done, to be told with a failure.
  let story: String

  /// Writes the copy into a folder, which must be there.
  init(of scenario: String, seed: Int, into folder: URL) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    let source = MutatedSite.scenarios.appendingPathComponent(scenario)
    let names = try FileManager.default.contentsOfDirectory(atPath: source.path).sorted()
      .filter { $0 != "README.md" }
    let victim = names[Int.random(in: 0..<names.count, using: &dice)]
    var told = ""
    for name in names {
      var bytes = [UInt8](try Data(contentsOf: source.appendingPathComponent(name)))
      if name == victim { told = MutatedSite.damage(&bytes, &dice) }
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    story = "\(scenario), seed \(seed): \(victim): \(told)"
  }

  /// Writes a copy of some files, where a word or a number is exchanged more often than bytes are
  /// damaged, so that many copies are sound and mean something else.
  init(of files: [String: String], seed: Int, into folder: URL) throws {
    var dice = SeededGenerator(seed: UInt64(seed))
    // Most of what a site says stands in its settings.
    let others = files.keys.sorted().filter { $0 != "site.yaml" }
    let victim =
      Bool.random(using: &dice)
      ? "site.yaml" : others[Int.random(in: 0..<others.count, using: &dice)]
    var told: [String] = []
    for (name, text) in files {
      var bytes = [UInt8](text.utf8)
      for _ in 0..<(name == victim ? Int.random(in: 1...2, using: &dice) : 0) {
        told.append(MutatedSite.alter(&bytes, &dice))
      }
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    story = "seed \(seed): \(victim): \(told.joined(separator: ", then "))"
  }

  private static func alter(_ bytes: inout [UInt8], _ dice: inout SeededGenerator) -> String {
    guard !bytes.isEmpty else { return "nothing" }
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return damage(&bytes, &dice)
    case 1...3: return changeNumber(&bytes, from: place, &dice)
    case 4: return damageLines(&bytes, &dice)
    default: return exchangeWord(&bytes, &dice)
    }
  }

  /// Puts a word of the file in the place of another.
  private static func exchangeWord(
    _ bytes: inout [UInt8],
    _ dice: inout SeededGenerator
  ) -> String {
    let isLetter = { (byte: UInt8) in byte | 32 >= 97 && byte | 32 <= 122 || byte == 95 }
    let words = bytes.indices.filter {
      isLetter(bytes[$0]) && ($0 == 0 || !isLetter(bytes[$0 - 1]))
    }
    .map { start in start..<(bytes[start...].firstIndex { !isLetter($0) } ?? bytes.count) }
    guard words.count > 1 else { return "nothing" }
    let old = words[Int.random(in: 0..<words.count, using: &dice)]
    let new = Array(bytes[words[Int.random(in: 0..<words.count, using: &dice)]])
    let story = "'\(String(decoding: bytes[old], as: UTF8.self))' at byte \(old.lowerBound) is "
    bytes.replaceSubrange(old, with: new)
    return story + "'\(String(decoding: new, as: UTF8.self))'"
  }

  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios")

  private static func damage(_ bytes: inout [UInt8], _ dice: inout SeededGenerator) -> String {
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0:
      bytes.removeSubrange(place...)
      return "cut off at byte \(place)"
    case 1: return damageByte(&bytes, place, &dice)
    case 2: return damageLines(&bytes, &dice)
    case 3, 4: return changeNumber(&bytes, from: place, &dice)
    default: return damageCells(&bytes, &dice)
    }
  }

  private static func damageByte(
    _ bytes: inout [UInt8],
    _ place: Int,
    _ dice: inout SeededGenerator
  ) -> String {
    let byte = UInt8.random(in: 0...255, using: &dice)
    switch Int.random(in: 0..<3, using: &dice) {
    case 0:
      bytes[place] = byte
      return "byte \(place) is \(byte)"
    case 1:
      bytes.insert(byte, at: place)
      return "\(byte) put in at byte \(place)"
    default:
      bytes.remove(at: place)
      return "byte \(place) left out"
    }
  }

  private static func damageLines(_ bytes: inout [UInt8], _ dice: inout SeededGenerator) -> String {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let story = damage(&lines, "line", &dice)
    bytes = Array(lines.joined(separator: [newline]))
    return story
  }

  private static func damageCells(_ bytes: inout [UInt8], _ dice: inout SeededGenerator) -> String {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    let line = Int.random(in: 0..<lines.count, using: &dice)
    let joint = lines[line].contains(comma) ? comma : blank
    var cells = lines[line].split(separator: joint, omittingEmptySubsequences: false)
    let story = damage(&cells, "cell", &dice)
    lines[line] = ArraySlice(cells.joined(separator: [joint]))
    bytes = Array(lines.joined(separator: [newline]))
    return "line \(line + 1), \(story)"
  }

  /// Leaves out, doubles or swaps parts of a file or a line.
  private static func damage(
    _ parts: inout [ArraySlice<UInt8>],
    _ what: String,
    _ dice: inout SeededGenerator
  ) -> String {
    let (here, there) = (
      Int.random(in: 0..<parts.count, using: &dice), Int.random(in: 0..<parts.count, using: &dice)
    )
    switch Int.random(in: 0..<3, using: &dice) {
    case 0:
      parts.remove(at: here)
      return "\(what) \(here + 1) left out"
    case 1:
      parts.insert(parts[here], at: here)
      return "\(what) \(here + 1) doubled"
    default:
      parts.swapAt(here, there)
      return "\(what)s \(here + 1) and \(there + 1) swapped"
    }
  }

  /// Puts another number in the place of the next one.
  private static func changeNumber(
    _ bytes: inout [UInt8],
    from place: Int,
    _ dice: inout SeededGenerator
  ) -> String {
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    guard let start = bytes[place...].firstIndex(where: isDigit) else { return "nothing" }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    let old = String(decoding: bytes[start..<end], as: UTF8.self)
    let near = (Int(old) ?? 0) + Int.random(in: -2...2, using: &dice)
    let others = ["0", "-1", "99999", "1e308", "0.5", "\(near)", "\(near)", old + "0", "nan"]
    let new = others[Int.random(in: 0..<others.count, using: &dice)]
    bytes.replaceSubrange(start..<end, with: new.utf8)
    return "'\(old)' at byte \(start) is '\(new)'"
  }

  private static let newline = UInt8(ascii: "\n")
  private static let comma = UInt8(ascii: ",")
  private static let blank = UInt8(ascii: " ")
}
