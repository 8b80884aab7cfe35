import Simulating

/// The form of what is said of a simulation.
enum SimulationForms {
  private static let estimate = OutputForm.object([
    ("value", .number), ("half_width", .orNull(.number)),
  ])

  private static let service: [(String, OutputForm)] = [
    ("contacts", .number), ("promised", .number), ("planned", .orNull(.number)),
    ("simulated", estimate), ("abandoned", estimate), ("left", .number),
    ("wait_seconds", estimate), ("is_promise", .flag), ("holds", .flag),
  ]

  private static let stretches = OutputForm.list(
    .object(service + [("start", .instant), ("end", .instant)])
  )

  private static let queue = OutputForm.object([
    ("queue", .text), ("holds", .flag), ("all", .object(service)), ("occupancy", estimate),
    ("weeks", stretches), ("days", stretches), ("intervals", stretches),
    (
      "causes",
      .list(
        .object([
          ("cause", .words(DifferencePart.Cause.allCases.map(\.rawValue))), ("share", .number),
        ])
      )
    ),
  ])

  /// Of `rota simulate --json`, and simulation.json.
  static let simulate = OutputForm.document(
    SimulationJSON.schema,
    [
      ("site", PlanForms.site),
      (
        "settings",
        .object([
          ("replications", .whole), ("seed", .text),
          ("routing", .words(Routing.allCases.map(\.rawValue))),
          ("handle_variation", .orNull(.number)), ("spell_minutes", .number),
        ])
      ),
      ("holds", .flag), ("queues", .list(queue)),
      ("people", .list(.object([("person", .text), ("occupancy", estimate)]))),
      ("break_late_seconds", estimate), ("shift_end_late_seconds", estimate),
      (
        "calibration",
        .list(
          .object([
            ("largest_difference", .number),
            (
              "factors",
              .list(.object([("queue", .text), ("day", .text), ("factor", .number)]))
            ),
          ])
        )
      ),
    ]
  )
}
