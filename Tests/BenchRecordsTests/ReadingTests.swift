import Testing

@testable import BenchRecords

@Suite("What scorers and peers print")
struct ReadingTests {
  @Test(
    "Verdicts of the public scorers",
    arguments: [
      (
        "contact",
        "{\"objective\": 29283.5, \"wages\": 1e4, \"shortfall_hours\": 0.5, \"broken\": 0}\n",
        29283.5, 0
      ),
      ("contact", "{\"objective\": 12, \"broken\": 2}\nbroken: ('P1', 0, 'rest')\n", 12.0, 2),
      ("curtois", "{'total': 607, 'requests': 7, 'cover': 600, 'hard': []}\n", 607.0, 0),
      (
        "curtois",
        "{'total': 9, 'requests': 9, 'cover': 0, 'hard': [('A', 2, 'dayoff', 2), ('B', 'max(s)', 'L')]}",
        9.0, 2
      ),
      ("matsp", "{'over_sq': 383, 'over_lin': 383, 'under': 0, 'violations': []}\n", 383.0, 0),
      // One person missing, and one rule of a person: two broken, and 1,000 for who is missing.
      (
        "matsp",
        "{'over_sq': 400, 'over_lin': 3, 'under': 1, 'violations': [(\"0\", 'rest 10 min')]}",
        1400.0, 2
      ),
    ]
  )
  func verdicts(family: String, text: String, objective: Double, broken: Int) {
    #expect(Verdict(text, family: family) == Verdict(objective: objective, broken: broken))
  }

  @Test("What is no verdict is none")
  func noVerdict() {
    #expect(Verdict("Traceback (most recent call last):\n", family: "contact") == nil)
    #expect(Verdict("{'total': 607}", family: "curtois") == nil)
    #expect(Verdict("{'total': 607, 'hard': []}", family: "matsp") == nil)
  }

  @Test("A verdict in words: agrees to the penny, or says what it found")
  func words() {
    #expect(Verdict(objective: 12.5, broken: 0).text(beside: 12.5) == "agrees")
    #expect(Verdict(objective: 12.51, broken: 0).text(beside: 12.5) == "says 12.51")
    #expect(Verdict(objective: 12.5, broken: 3).text(beside: 12.5) == "agrees; 3 broken")
  }

  @Test(
    "Objective and bound of peers",
    arguments: [
      (
        Peer.cpsat,
        "vars 9 build 1.5\n  3.1 obj 30.5 bound 20.0 gap 34.43%\nFEASIBLE 30.5 21.0 60.1",
        30.5, 21.0
      ),
      (.cpsat, "vars 58340 build 1.53\nUNKNOWN 0.0 17.0 12.3\n", nil, 17.0),
      (.highs, "  LP iterations 9751\nHiGHS 64640 3832 inf 0.0 inf 12.19\n", nil, 0.0),
      (.highs, "HiGHS 64640 3832 inf -inf inf 12.19\n", nil, nil),
      (.highs, "HiGHS 640 382 30.5 29.0 0.05 12.19\n", 30.5, 29.0),
      (
        .glpsol,
        "GLPSOL--GLPK LP/MIP Solver 5.0\n+ 1: mip = not found yet >= -inf (1; 0)\n"
          + "OPTIMAL LP SOLUTION FOUND\n+ 40: mip = not found yet >= 29.0 (1; 0)\n"
          + "+ 41: >>>>> 3.1e+01 >= 2.9e+01 5.1% (3; 0)\n+ 42: mip = 3.05e+01 >= 2.95e+01 3% (9; 0)\n"
          + "TIME LIMIT EXCEEDED; SEARCH TERMINATED\n",
        30.5, 29.5
      ),
      (.glpsol, "GLPSOL--GLPK LP/MIP Solver 5.0\n*  9: obj = 1 inf = 2\n", nil, nil),
      (
        .glpsol,
        "GLPSOL--GLPK\nOPTIMAL LP SOLUTION FOUND\n+ 4: mip = 3.0e+01 >= tree is empty 0.0% (0; 9)\n",
        30.0, 30.0
      ),
      (
        .cbc,
        "Welcome to the CBC MILP Solver \nContinuous objective value is 28.5 - 0.01 seconds\n"
          + "Result - Stopped on time limit\nObjective value:                30.5\n"
          + "Lower bound:                    29.25\n",
        30.5, 29.25
      ),
      (
        .cbc,
        "Welcome to the CBC MILP Solver \nContinuous objective value is 28.5 - 0.01 seconds\n"
          + "Result - Stopped on time limit\nNo feasible solution found\n",
        nil, 28.5
      ),
    ] as [(Peer, String, Double?, Double?)]
  )
  func peers(peer: Peer, text: String, objective: Double?, bound: Double?) {
    #expect(PeerReading(text, peer: peer) == PeerReading(objective: objective, bound: bound))
  }

  @Test("A peer that says nothing is not read", arguments: Peer.allCases)
  func nothing(peer: Peer) {
    #expect(PeerReading("Traceback (most recent call last):", peer: peer) == nil)
  }
}
