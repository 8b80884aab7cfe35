import Foundation
import SiteFiles
import Testing

/// A small generator with a seed, so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite("A damaged site is read or refused with places, never trapped on")
struct MutationTests {
  static let numbers = [
    "0", "-1", "1e999", "nan", "inf", "999999999999999999999999", "0.0000001", "10000 %", "1e-9",
    "9223372036854775807", "2147483648 h", "", "yes", "[]", "{}", "~", "\u{1F600}",
  ]

  @Test("every random edit of any file of the small site", arguments: 0..<400)
  func small(seed: Int) throws {
    try check(SiteFolder.files, seed: seed)
  }

  @Test("random edits of the round-the-clock site", arguments: 0..<60)
  func nightline(seed: Int) throws {
    var files: [String: String] = [:]
    for name in BrokenFileTests.all {
      let url = SiteFolder.scenario("nightline").appendingPathComponent(name)
      files[name] = try String(contentsOf: url, encoding: .utf8)
    }
    try check(files, seed: 10_000 + seed)
  }

  @Test("random edits of a site with every key and column", arguments: 0..<400)
  func everything(seed: Int) throws {
    try check(FullSite.files, seed: 20_000 + seed)
  }

  @Test("and of the rules alone, where most of its keys are", arguments: 0..<200)
  func rules(seed: Int) throws {
    try check(FullSite.files, only: ["site.yaml", "person-rules.csv"], seed: 30_000 + seed)
  }

  private func check(_ files: [String: String], only: [String]? = nil, seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 1)
    let folder = try SiteFolder(files)
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      let name = try #require((only ?? files.keys.sorted()).randomElement(using: &dice))
      let data = try Data(contentsOf: folder.url.appendingPathComponent(name))
      try folder.put(name, Data(mutated([UInt8](data), &dice)))
    }
    let reading = folder.read()
    #expect((reading.site == nil) != reading.problems.isEmpty)
    for problem in reading.problems {
      #expect(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty)
      #expect(files[problem.file] != nil)
    }
  }

  /// The bytes with one random edit.
  func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    let place = Int.random(in: 0..<bytes.count, using: &dice)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(UInt8.random(in: 9...126, using: &dice), at: place)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 30))
    case 4: return lines(bytes) { $0.remove(at: $1) }
    case 5: return lines(bytes) { $0.insert($0[$1], at: $1) }
    case 6: return words(bytes, &dice) { _ in nil }
    default: return words(bytes, &dice) { MutationTests.numbers.randomElement(using: &$0) }
    }
    return bytes

    func lines(_ bytes: [UInt8], _ edit: (inout [ArraySlice<UInt8>], Int) -> Void) -> [UInt8] {
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      edit(&lines, place % lines.count)
      return Array(lines.joined(separator: [10]))
    }
  }

  /// The bytes with one word replaced, or with two words of a line swapped.
  private func words(
    _ bytes: [UInt8],
    _ dice: inout Dice,
    _ replacement: (inout Dice) -> String?
  ) -> [UInt8] {
    let isLetter = { (byte: UInt8) in byte > 127 || byte == 45 || byte == 46 || byte >= 48 }
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if isLetter(byte), start == nil { start = index }
      if !isLetter(byte), let from = start {
        words.append(from..<index)
        start = nil
      }
    }
    guard words.count > 1 else { return bytes }
    let first = Int.random(in: 0..<words.count - 1, using: &dice)
    var bytes = bytes
    if let new = replacement(&dice) {
      bytes.replaceSubrange(words[first], with: Array(new.utf8))
      return bytes
    }
    let (left, right) = (Array(bytes[words[first]]), Array(bytes[words[first + 1]]))
    bytes.replaceSubrange(words[first + 1], with: left)
    bytes.replaceSubrange(words[first], with: right)
    return bytes
  }
}
