import Foundation
import Publishing
import Testing

@Suite("Schemas of outputs")
struct OutputSchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Publishing/Publishing.docc/Schemas")

  @Test("The committed files are those that the command prints", arguments: OutputSchema.all)
  func committed(_ schema: OutputSchema) throws {
    let file = Self.folder.appendingPathComponent("\(schema.name).schema.json")
    if ProcessInfo.processInfo.environment["ROTA_WRITE_REFERENCE"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.folder,
        withIntermediateDirectories: true
      )
      try Data(schema.text.utf8).write(to: file)
    }
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text == schema.text, "ROTA_WRITE_REFERENCE=1 writes it anew")
  }

  @Test("Names are those of one schema each")
  func names() {
    #expect(Set(OutputSchema.all.map(\.name)).count == OutputSchema.all.count)
    #expect(OutputSchema.named("none") == nil)
  }
}
