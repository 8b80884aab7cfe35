import Testing

@testable import Publishing

@Suite("The comparison of what-ifs in the site's language")
struct WhatIfWordsTests {
  @Test("German for figures, names of queues as they are, numbers with commas")
  func german() {
    let words = WhatIfWords(language: "de-AT")
    #expect(words.language == "de")
    #expect(words.figure("phone, served in time") == "phone, rechtzeitig bedient")
    #expect(words.figure("Pay") == "Lohn")
    #expect(words.number("3,641.25") == "3.641,25")
    #expect(words.text(WhatIfComparison.gapNote) != WhatIfComparison.gapNote)
  }

  @Test("English where there is no other", arguments: ["en-GB", "fr", ""])
  func english(tag: String) {
    let words = WhatIfWords(language: tag)
    #expect(words.language == "en")
    #expect(words.figure("phone, missed") == "phone, missed")
    #expect(words.number("3,641.25") == "3,641.25")
  }
}
