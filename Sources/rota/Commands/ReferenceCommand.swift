import ArgumentParser
import Publishing
import SiteFiles

/// `rota reference`: every key and column of a site folder, from what reads them, and the schemas of
/// what commands print for programs.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print every key and column of a site folder, or a JSON schema.",
    discussion: """
      The reference is Markdown. With --schema it is a JSON schema of site.yaml, with \
      --register-schema one of contingencies.yaml, by which editors complete and check the file. With --output-schema it is the JSON schema of what a command \
      prints with --json:

      \(OutputSchema.all.map { "\($0.name): \($0.title)" }.joined(separator: "\n"))
      """
  )

  @Flag(help: "Print the JSON schema of site.yaml instead.")
  var schema = false

  @Flag(help: "Print the JSON schema of contingencies.yaml instead.")
  var registerSchema = false

  @Option(
    help: ArgumentHelp("Print the JSON schema of an output instead.", valueName: "name"),
    completion: .list(OutputSchema.all.map(\.name))
  )
  var outputSchema: String?

  @OptionGroup
  var output: OutputOptions

  func validate() throws {
    guard [schema, registerSchema, outputSchema != nil].filter(\.self).count <= 1 else {
      throw ValidationError("Give one of --schema, --register-schema and --output-schema.")
    }
    if let outputSchema, OutputSchema.named(outputSchema) == nil {
      let names = OutputSchema.all.map(\.name).joined(separator: ", ")
      throw ValidationError("'\(outputSchema)' is no output; there are \(names).")
    }
  }

  func run() throws {
    if let found = outputSchema.flatMap(OutputSchema.named) { return Console.show(found.text) }
    if schema { return Console.show(SiteSchema().json) }
    if registerSchema { return Console.show(SiteSchema.register.json) }
    guard output.json else { return Console.show(SiteReference().markdown) }
    Console.show(
      .object([
        "schema": .string("rota-reference/1"),
        "parts": .array(SiteReference().parts.map(value)),
      ])
    )
  }

  private func value(_ part: SiteReference.Part) -> JSONValue {
    .object([
      "title": .string(part.title),
      "keys": .array(
        part.keys.map { key in
          .object([
            "name": .string(key.name), "form": .string(key.form),
            "required": .bool(key.isRequired),
            "without": .optional(key.without, JSONValue.string),
            "meaning": .string(key.meaning), "example": .string(key.example),
          ])
        }
      ),
    ])
  }
}
