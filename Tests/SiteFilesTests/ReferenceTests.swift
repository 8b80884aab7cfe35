import Foundation
import Testing

@testable import SiteFiles

@Suite("The reference and the schema are what the definitions make")
struct ReferenceTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/SiteFiles/SiteFiles.docc")

  /// Set ROTA_WRITE_REFERENCE to write the files anew after a definition has changed.
  private func compare(_ name: String, _ text: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["ROTA_WRITE_REFERENCE"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    #expect(committed == text, "\(name) is not up to date")
  }

  @Test("the pages are up to date")
  func upToDate() throws {
    try compare("SiteKeys.md", SiteReference().markdown)
    try compare("site.schema.json", SiteSchema().json)
    try compare("contingencies.schema.json", SiteSchema.register.json)
  }

  @Test("the schema is JSON whose references lead somewhere")
  func schema() throws {
    let json = try JSONSerialization.jsonObject(with: Data(SiteSchema().json.utf8))
    let root = try #require(json as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    let text = SiteSchema().json
    for part in text.components(separatedBy: "#/definitions/").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(definitions[String(name)] != nil, "\(name)")
    }
  }

  @Test("a site that uses every key uses every key that is defined")
  func everyKey() throws {
    let yaml = try #require(FullSite.files["site.yaml"])
    let limits = LimitKind.allCases.map { Shape.limit($0) }
    for key in (SiteReference.mappings + limits).flatMap(\.names) where key != "waivable" {
      #expect(yaml.contains("\(key):") || yaml.contains("- \(key)"), "\(key) of site.yaml")
    }
    for table in Shape.tables {
      let header = try #require(FullSite.files[table.title]).prefix { $0 != "\n" }.split(
        separator: ","
      )
      let missing = Set(table.names).subtracting(header.map(String.init))
      #expect(missing.subtracting(["name", "low", "high"]).isEmpty, "\(table.title): \(missing)")
    }
  }

  @Test("every definition says what it means, and gives an example")
  func whole() {
    for shape in SiteReference.mappings + Shape.tables {
      #expect(Set(shape.names).count == shape.names.count)
      for key in shape.keys {
        #expect(!key.meaning.isEmpty && !key.example.isEmpty, "\(shape.title): \(key.name)")
        #expect(!key.meaning.contains("|") && !key.form.words.contains("|"))
      }
    }
  }
}
