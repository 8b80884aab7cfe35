import Foundation
import Publishing
import Testing

@Suite("Plan folder")
struct PlanFolderTests {
  private static let plan = [
    PlanFile(path: "rota.json", text: "{}\n"), PlanFile(path: "site/site.yaml", text: "name: A\n"),
  ]

  @Test("A plan is written whole, folders inside it too, and leaves nothing beside it")
  func writes() throws {
    try withTemporaryFolder { home in
      let folder = PlanFolder(at: home.appendingPathComponent("deep/plan").path)
      try folder.write(PlanFolderTests.plan)
      #expect(try text(folder.rotaJSON) == "{}\n")
      #expect(try text(folder.site.appendingPathComponent("site.yaml")) == "name: A\n")
      #expect(try names(home.appendingPathComponent("deep")) == ["plan"])
    }
  }

  @Test("A new plan replaces the old one with all its files")
  func replaces() throws {
    try withTemporaryFolder { home in
      let folder = PlanFolder(at: home.appendingPathComponent("plan").path)
      try folder.write(PlanFolderTests.plan)
      try folder.write([PlanFile(path: "rota.json", text: "[]\n")])
      #expect(try names(folder.location) == ["rota.json"])
      #expect(try names(home) == ["plan"])
    }
  }

  @Test("An empty folder is taken; a folder of other files and a file are refused and left alone")
  func refusesForeign() throws {
    try withTemporaryFolder { home in
      let empty = PlanFolder(at: try makeFolder("empty", in: home).path)
      try empty.write(PlanFolderTests.plan)
      #expect(try names(empty.location) == ["rota.json", "site"])

      let foreign = PlanFolder(at: try makeFolder("photos", in: home).path)
      let photo = foreign.location.appendingPathComponent("photo.txt")
      try Data("x".utf8).write(to: photo)
      let refusal = #expect(throws: PlanFolderProblem.self) { try foreign.checkReplaceable() }
      #expect(refusal?.sentence.contains("no plan folder") == true)
      #expect(throws: PlanFolderProblem.self) { try foreign.write(PlanFolderTests.plan) }
      #expect(try names(foreign.location) == ["photo.txt"])

      #expect(throws: PlanFolderProblem.self) {
        try PlanFolder(at: photo.path).write(PlanFolderTests.plan)
      }
      #expect(try text(photo) == "x")
    }
  }

  @Test("A place that takes no folder is refused before the search, and a good one left as it was")
  func placeIsTried() throws {
    try withTemporaryFolder { home in
      try PlanFolder(at: home.appendingPathComponent("deep/plan").path).checkPlace()
      #expect(try names(home) == [])
      let file = home.appendingPathComponent("file")
      try Data("x".utf8).write(to: file)
      let refusal = #expect(throws: PlanFolderProblem.self) {
        try PlanFolder(at: file.appendingPathComponent("plan").path).checkPlace()
      }
      #expect(refusal?.sentence.contains("takes no new folder") == true)
    }
  }

  @Test("A write that fails half way keeps the old plan and cleans up after itself")
  func failingWriteKeepsOld() throws {
    try withTemporaryFolder { home in
      let folder = PlanFolder(at: home.appendingPathComponent("plan").path)
      try folder.write(PlanFolderTests.plan)
      // The second file asks for a folder where the first one is a file.
      let impossible = [
        PlanFile(path: "rota.json", text: "new\n"), PlanFile(path: "rota.json/x", text: ""),
      ]
      #expect(throws: PlanFolderProblem.self) { try folder.write(impossible) }
      #expect(try text(folder.rotaJSON) == "{}\n")
      #expect(try names(home) == ["plan"])
    }
  }

  @Test("What a killed process left is put right: its half folder ignored, the old plan put back")
  func afterAKill() throws {
    try withTemporaryFolder { home in
      let folder = PlanFolder(at: home.appendingPathComponent("plan").path)
      try folder.write(PlanFolderTests.plan)
      // As if killed between the two renames, with the new plan half built.
      let aside = home.appendingPathComponent(".plan.previous")
      try FileManager.default.moveItem(at: folder.location, to: aside)
      _ = try makeFolder(".plan.new-1", in: home)
      let impossible = [PlanFile(path: "a", text: ""), PlanFile(path: "a/b", text: "")]
      #expect(throws: PlanFolderProblem.self) { try folder.write(impossible) }
      #expect(try text(folder.rotaJSON) == "{}\n")
      try folder.write([PlanFile(path: "rota.json", text: "new\n")])
      #expect(try text(folder.rotaJSON) == "new\n")
      #expect(try names(home) == [".plan.new-1", "plan"])
    }
  }

  private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    try body(home)
  }

  private func makeFolder(_ name: String, in home: URL) throws -> URL {
    let folder = home.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func text(_ file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
