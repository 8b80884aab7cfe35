import Planning

extension RotaCheck {
  /// What each cost centre pays, against its budget.
  func centreFigures(_ ledger: PayLedger) -> [RotaFigures.CentreFigures] {
    zip(site.costCentres.indices, ledger.totals(centreCount: site.costCentres.count)).map {
      index,
      pay in
      let budget = site.costCentres[index].budget
      return RotaFigures.CentreFigures(
        centre: CostCentreID(index),
        pay: pay,
        budget: budget,
        over: budget.map { max(.zero, pay - $0) } ?? .zero
      )
    }
  }
}
