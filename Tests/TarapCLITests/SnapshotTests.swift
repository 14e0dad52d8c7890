import Testing

/// What the commands print for the North Kazakhstan case, to the letter.
struct SnapshotTests {
  static let network = "Datasets/north-kazakhstan"

  static let runs: [(String, [String])] = [
    ("help.txt", ["--help"]),
    ("check.txt", ["check", network]),
    ("describe.txt", ["describe", network]),
    ("metrics-list.txt", ["metrics", "--list"]),
    ("metrics.txt", ["metrics", network]),
    (
      "metrics-betweenness-stated.json",
      [
        "metrics", network, "--metric", "betweenness", "--basis", "stated", "--format", "json",
      ]
    ),
    ("metrics-network.csv", ["metrics", network, "--level", "network", "--format", "csv"]),
    (
      "explain-constraint.txt",
      [
        "explain", "constraint", "--network", network, "--actor", "BUSINESS",
      ]
    ),
    (
      "explain-closeness.txt",
      [
        "explain", network, "closeness", "--actor", "«Атамекен»", "--language", "ru",
      ]
    ),
    ("why.txt", ["why", network, "ATM_NKO", "DAMU"]),
    ("why-nobody.txt", ["why", network, "CRA_NKO", "STATE", "--language", "kk"]),
    ("gaps.txt", ["gaps", network]),
    ("gaps.json", ["gaps", network, "--top", "3", "--language", "kk", "--format", "json"]),
  ]

  @Test(arguments: runs)
  func prints(_ name: String, _ arguments: [String]) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 0 || (arguments[0] == "check" && run.status == 1), "\(run.errors)")
    try expectSnapshot(run.output, named: name)
  }
}
