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
    (
      "metrics-intervals.csv",
      [
        "metrics", "Datasets/classic/florentine-marriage", "--metric", "betweenness",
        "--intervals", "node-dropping", "--draws", "500", "--format", "csv",
      ]
    ),
    (
      "test-ei.txt",
      ["test", "ei", "Datasets/classic/karate", "--group-by", "faction", "--draws", "2000"]
    ),
    (
      "test-qap.json",
      [
        "test", "qap", "Datasets/classic/high-tech-managers", "--directed", "--first",
        "kind:advice", "--second", "kind:friendship", "--draws", "500", "--format", "json",
      ]
    ),
    (
      "test-mrqap.txt",
      [
        "test", "mrqap", "Datasets/classic/high-tech-managers", "--directed", "--outcome",
        "kind:advice", "--predictor", "kind:friendship", "kind:reports_to", "same:dept",
        "--draws", "500",
      ]
    ),
    (
      "test-logit.txt",
      [
        "test", "logit", "Datasets/classic/high-tech-managers", "--directed", "--outcome",
        "kind:reports_to", "--predictor", "same:dept", "kind:advice",
      ]
    ),
    (
      "test-cug.txt", ["test", "cug", "Datasets/classic/karate", "--draws", "200"]
    ),
    ("key-players.txt", ["key-players", network, "--language", "ru"]),
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
