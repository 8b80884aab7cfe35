import Planning
import Rostering

/// Words of finance that stand in several places.
enum FinanceWords {
  /// How firmly a cap is meant.
  static func keeping(_ keeping: Budget.Keeping?) -> String {
    switch keeping {
    case nil: "goal"
    case .hard: "hard"
    case .soft: "soft"
    case .watch: "watch"
    }
  }

  /// What a step of money is worth between two points, as far as that is proven.
  static func worth(_ low: BudgetPoint, _ high: BudgetPoint, _ currency: Currency) -> String {
    let worth = BudgetPrice.worth(from: low, to: high)
    let most = worth.upperBound < .infinity ? amount(worth.upperBound, currency) : "not known"
    return "proven: at least \(amount(worth.lowerBound, currency)), at most \(most) of weighed cost"
  }

  /// What is had in advance, in words.
  static func name(_ thing: ResponseWorth.Thing, at site: Site) -> String {
    switch thing {
    case .response(let kind): kind
    case .training(let person, let queue): "train \(site[person].id) for \(site[queue].name)"
    }
  }

  /// Whether something is worth its price in advance.
  static func verdict(_ worth: ResponseWorth, _ currency: Currency) -> String {
    switch worth.isWorthIt(in: currency) {
    case true?: "worth it"
    case false?: "not worth it"
    case nil: worth.expected > 0.005 ? "worth up to that" : "worth nothing"
    }
  }

  /// An amount in major units as text.
  static func amount(_ major: Double, _ currency: Currency) -> String {
    guard major.isFinite, abs(major) < 1e15 else { return "-" }
    return currency.text(currency.money(major))
  }

  /// Why a group was paid something else than planned, in a sentence.
  static func sentence(_ variance: PayVariance, _ currency: Currency) -> String {
    let difference = variance.difference
    func of(_ amount: Money, _ words: String) -> String {
      currency.text(amount) + " for " + words
    }
    let start =
      difference == .zero
      ? "\(variance.name) was paid as planned, \(currency.text(variance.planned))"
      : "\(variance.name) was paid \(currency.text(difference < .zero ? .zero - difference : difference)) "
        + "\(difference < .zero ? "less" : "more") than planned, \(currency.text(variance.actual)) "
        + "for \(currency.text(variance.planned))"
    guard variance.plannedSeconds > 0 || variance.actualSeconds > 0 else { return start + "." }
    let hours = Double(variance.actualSeconds - variance.plannedSeconds) / 3600
    let volume =
      "\(Decimals.text(abs(hours), digits: 1)) hours \(hours < 0 ? "fewer" : "more") than planned"
    return start + ": "
      + [
        of(variance.volume, volume), of(variance.mix, "who worked them"),
        of(variance.price, "what an hour was paid"),
      ].joined(separator: ", ") + "."
  }
}
