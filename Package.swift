// swift-tools-version: 6.2
import PackageDescription

/// What every target of the house is built with: no warning survives, and an import is private unless said otherwise.
let house: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

var packages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
]
// The documentation plugin is asked for by name, so that a plain build resolves less.
if Context.environment["ROTA_DOCS"] != nil {
  packages.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

let package = Package(
  name: "rota",
  products: [
    .executable(name: "rota", targets: ["rota"]),
    .executable(name: "rota-bench", targets: ["rota-bench"]),
  ],
  dependencies: packages,
  // In the order of the flow: what stands above never sees what stands below.
  targets: [
    // The nouns of the trade: site, week, people, contracts, rules, queues.
    .target(name: "Planning", swiftSettings: house),
    // Files <-> nouns, every problem with file, line and column.
    .target(name: "SiteFiles", dependencies: ["Planning", "Yams"], swiftSettings: house),
    // Forecast -> offered load -> coverage curve.
    .target(name: "Demand", dependencies: ["Planning"], swiftSettings: house),
    // The rota, its pay ledger, and its independent judge.
    .target(name: "Rostering", dependencies: ["Planning", "Demand"], swiftSettings: house),
    // The rota run contact by contact: does it hold what the formulas promise?
    .target(
      name: "Simulating",
      dependencies: ["Planning", "Demand", "Rostering"],
      swiftSettings: house
    ),
    // Solver-neutral linear programs.
    .target(name: "LinearPrograms", swiftSettings: house),
    // The C that traps GLPK's aborts.
    .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
    // The only Swift that knows GLPK.
    .target(name: "GLPKSolving", dependencies: ["LinearPrograms", "CGLPK"], swiftSettings: house),
    // Master, pricing, pool, bounds: column generation that knows no rota.
    .target(name: "ColumnGeneration", dependencies: ["LinearPrograms"], swiftSettings: house),
    // The engine: rows of the master, line pricing, polish, dive, integer finish.
    .target(
      name: "Optimising",
      dependencies: ["Planning", "Demand", "Rostering", "LinearPrograms", "ColumnGeneration"],
      swiftSettings: house
    ),
    // What goes wrong, whether a rota holds, and the cheapest response: linear programs on a rota.
    .target(
      name: "Contingency",
      dependencies: ["Planning", "Demand", "Rostering", "LinearPrograms", "Optimising"],
      swiftSettings: house
    ),
    // What a plan costs, what money buys, what was paid: questions of finance.
    .target(
      name: "Finance",
      dependencies: ["Planning", "Demand", "Rostering", "Optimising"],
      swiftSettings: house
    ),
    // libxlsxwriter, as the system has it.
    .systemLibrary(name: "CXLSXWriter"),
    // The workbook of finance: the only Swift that knows libxlsxwriter.
    .target(
      name: "Workbooks",
      dependencies: ["Planning", "Rostering", "CXLSXWriter"],
      swiftSettings: house
    ),
    // Terminal, CSV, JSON, pages: pure functions of values. What a page is made of is in the binary.
    .target(
      name: "Publishing",
      dependencies: ["Planning", "Demand", "Rostering", "Simulating"],
      resources: [.embedInCode("Page/Resources")],
      swiftSettings: house
    ),
    // The command: the only place where solver and domain meet.
    .executableTarget(
      name: "rota",
      dependencies: [
        "Planning", "SiteFiles", "Demand", "Rostering", "Simulating", "LinearPrograms",
        "GLPKSolving", "Optimising", "Contingency", "Finance", "Workbooks", "Publishing",
        argumentParser,
      ],
      swiftSettings: house
    ),
    // What benchmarks leave: rows, courses, verdicts, and the tables and chart made of them.
    .target(
      name: "BenchRecords",
      dependencies: ["Demand", "SiteFiles", "Publishing"],
      path: "Benchmarks/Records",
      swiftSettings: house
    ),
    // The benchmark harness.
    .executableTarget(
      name: "rota-bench",
      dependencies: [
        "Planning", "Demand", "Rostering", "LinearPrograms", "GLPKSolving", "Optimising",
        "Contingency", "BenchRecords", argumentParser,
      ],
      path: "Benchmarks/Harness",
      swiftSettings: house
    ),

    // Fixtures and helpers that the tests share.
    .target(
      name: "RotaTesting",
      dependencies: ["Planning", "Demand", "Rostering"],
      path: "Tests/Support",
      swiftSettings: house
    ),
    .testTarget(
      name: "PlanningTests",
      dependencies: ["Planning", "RotaTesting"],
      swiftSettings: house
    ),
    .testTarget(
      name: "SiteFilesTests",
      dependencies: ["SiteFiles", "Planning", "RotaTesting"],
      swiftSettings: house
    ),
    .testTarget(
      name: "DemandTests",
      dependencies: ["Demand", "Planning", "RotaTesting"],
      swiftSettings: house
    ),
    .testTarget(
      name: "RosteringTests",
      dependencies: ["Rostering", "Demand", "Planning", "RotaTesting"],
      swiftSettings: house
    ),
    .testTarget(
      name: "SimulatingTests",
      dependencies: ["Simulating", "Rostering", "Demand", "Planning", "RotaTesting"],
      swiftSettings: house
    ),
    .testTarget(
      name: "SolverConformanceTests",
      dependencies: ["LinearPrograms", "GLPKSolving", "CGLPK"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ColumnGenerationTests",
      dependencies: ["ColumnGeneration", "LinearPrograms", "GLPKSolving"],
      swiftSettings: house
    ),
    .testTarget(
      name: "OptimisingTests",
      dependencies: [
        "Optimising", "Planning", "Demand", "Rostering", "LinearPrograms", "ColumnGeneration",
        "GLPKSolving", "RotaTesting",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "ContingencyTests",
      dependencies: [
        "Contingency", "Optimising", "Planning", "Demand", "Rostering", "LinearPrograms",
        "GLPKSolving", "RotaTesting",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "FinanceTests",
      dependencies: [
        "Finance", "Workbooks", "Optimising", "Planning", "Demand", "Rostering", "SiteFiles",
        "GLPKSolving", "RotaTesting",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "BenchRecordsTests",
      dependencies: ["BenchRecords", "SiteFiles"],
      swiftSettings: house
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Rostering", "Demand", "Planning", "Simulating", "RotaTesting",
      ],
      exclude: ["Snapshots"],
      swiftSettings: house
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "rota", "rota-bench", "RotaTesting", "Planning", "SiteFiles", "Demand", "Rostering",
        "LinearPrograms", "GLPKSolving", "Optimising",
      ],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6]
)
