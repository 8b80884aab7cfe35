import ArgumentParser

/// The command `rota`: each subcommand is a file beside this one.
@main
struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Plans the week of a customer-service operation, and says how good it is.",
    discussion: """
      Exit status:
        0   done
        1   done, but something does not hold, or two plans differ
        2   bad input; every problem is printed
        3   stopped without a rota
        4   planned, but not all that was asked is possible
        64  wrong use of the command
      """,
    version: "0.1.0, unreleased",
    subcommands: [
      NewCommand.self, ImportCommand.self, ReferenceCommand.self, CheckSiteCommand.self,
      DemandCommand.self,
      StaffCommand.self, PlanCommand.self, VerifyCommand.self, CheckCommand.self, DiffCommand.self,
      BriefCommand.self, ExplainCommand.self, SimulateCommand.self, WhatIfCommand.self,
      BudgetCommand.self,
      ModelCommand.self,
    ]
  )
}
