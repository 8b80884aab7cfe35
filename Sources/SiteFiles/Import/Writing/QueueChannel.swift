/// What kind of contacts a queue has, by its name, and the usual promise for them.
struct QueueChannel {
  enum Kind: String {
    case voice, chat
    case backOffice = "back-office"
  }

  let kind: Kind
  private let isRequirement: Bool

  init(_ queue: ImportedDemand.Queue) {
    let words = HeaderWords(queue.name).words
    func holds(_ names: [String]) -> Bool {
      words.contains { word in names.contains { word.hasPrefix($0) } }
    }
    if holds(["chat", "messag", "whatsapp", "sms"]) {
      kind = .chat
    } else if holds([
      "mail", "email", "courriel", "correo", "ticket", "back", "brief", "letter", "post", "case",
      "vorgang", "vorgange", "bearbeitung", "dossier", "schrift",
    ]) {
      kind = .backOffice
    } else {
      kind = .voice
    }
    isRequirement = queue.isRequirement
  }

  /// Its lines in site.yaml.
  var lines: [String] {
    var lines = ["channel: \(kind.rawValue)          # assumed from its name"]
    if kind == .chat { lines.append("concurrency: 2          # assumed: chats at a time") }
    if isRequirement {
      return lines + [
        "requirement:          # people wanted are in demand.csv; the costs are assumed",
        "  shortfall_per_hour: 30", "  surplus_per_hour: 2",
      ]
    }
    switch kind {
    case .voice:
      lines += [
        "standard: 80 % within 20 s over day          # assumed",
        "patience: 180 s          # assumed: after so long, on average, a caller hangs up",
      ]
    case .chat: lines.append("standard: 80 % within 60 s over day          # assumed")
    case .backOffice: lines.append("standard: 95 % over week          # assumed")
    }
    lines.append("shrinkage: 0 %          # share of the time on the rota without serving")
    return lines
  }

  /// What is assumed, in a sentence.
  var sentence: String {
    if isRequirement { return "a missing person costs 30 an hour, one too many 2" }
    switch kind {
    case .voice: return "is voice: 80 % within 20 s over the day, callers wait 180 s on average"
    case .chat: return "is chat, two at a time: 80 % within 60 s over the day"
    case .backOffice: return "is back-office work: 95 % done within the week"
    }
  }
}
