import Foundation
import GraphAlgorithms
import GraphCore
import NetworkStatistics
import Testing

/// Golden/statistics-tests.csv, by R sna with 20,000 draws (2,000 if logistic): the statistic must be
/// equal, and both one-sided p within the Monte-Carlo error of two runs.
///
/// With `TARAP_DRAWS=20000` in the environment as many draws are made here, and what is found is
/// printed for the table in the folder's README.
struct CrossValidationTests {
  private static let given = ProcessInfo.processInfo.environment["TARAP_DRAWS"].flatMap { Int($0) }

  private static func draws(_ kind: String) -> Int {
    given ?? (kind.hasPrefix("logistic") ? 400 : 2_000)
  }

  @Test(arguments: try ClassicData.golden("statistics-tests.csv"))
  func agreesWithSna(_ row: [String: String]) throws {
    let name = row["name"] ?? ""
    let kind = row["test"] ?? ""
    let test = try Self.test(kind, name)
    let draws = Double(Self.draws(kind))
    let value = try #require(Double(row["value"] ?? ""))
    // netlogit stops a step before the maximum.
    let tolerance = kind == "logistic qapspp" ? 2e-3 : 1e-9
    #expect(abs(test.observed - value) <= tolerance * max(1, abs(value)))
    let reps = try #require(Double(row["reps"] ?? ""))
    for (column, p) in [("ge", test.pGreater), ("le", test.pLess)] {
      let other = try #require(Double(row[column] ?? ""))
      let middle = min(max((p + other) / 2, 0.0005), 0.9995)
      let error = (middle * (1 - middle) * (1 / reps + 1 / draws)).squareRoot()
      #expect(abs(p - other) <= 4 * error + 1 / draws, "\(column): \(p), sna \(other)")
      if Self.given != nil {
        let difference = abs(test.observed - value) / max(1, abs(value))
        let found = [difference, p, other, abs(p - other) / error].map { "\($0)" }
        print("golden,\(kind),\(name),\(column),\(found.joined(separator: ","))")
      }
    }
  }

  private static func test(_ kind: String, _ name: String) throws -> SignificanceTest {
    let draws = draws(kind)
    let words = name.replacing(":", with: "").split(separator: " ").map(String.init)
    switch kind {
    case "qap":
      let pair = try qapPair(words)
      return try pair.0.qapCorrelation(with: pair.1, draws: draws, seed: 11)
    case "mrqap qapspp", "mrqap qapy", "logistic qapspp":
      let options = MRQAPOptions(
        model: kind.hasPrefix("logistic") ? .logistic : .linear,
        permutation: kind.hasSuffix("qapy") ? .outcome : .doubleSemiPartialling,
        draws: draws, seed: 12)
      let (outcome, predictors) = try regression(words)
      let model = try outcome.mrqap(on: predictors, options: options)
      let term = try #require(model.terms.first { $0.name == words.last })
      return try #require(term.test)
    default:
      let conditioning: GraphConditioning =
        switch kind {
        case "cug size": .size
        case "cug edges": .edges
        default: .dyadCensus
        }
      let graph = try network(words.dropLast().joined(separator: " "))
      let statistic = words.last
      return try graph.conditionalUniformTest(given: conditioning, draws: draws, seed: 13) {
        switch statistic {
        // sna's gtrans is 1 without a two-path, where transitivity is undefined.
        case "transitivity": try $0.transitivity(execution: Execution(threads: 1)) ?? 1
        // grecip is NaN without a tie.
        case "reciprocity": $0.reciprocity(.edgewise)
        default: try $0.degreeCentralization(.incoming)
        }
      }
    }
  }

  private static func network(_ name: String) throws -> GraphSnapshot {
    switch name {
    case "florentine marriage": try ClassicData.florentine(.marriage)
    case "florentine business": try ClassicData.florentine(.business)
    case "karate": try ClassicData.karate()
    case "high-tech advice": try ClassicData.highTech(.advice)
    case "high-tech friendship": try ClassicData.highTech(.friendship)
    case "high-tech reports": try ClassicData.highTech(.reports)
    default: try ClassicData.sampson(wave: name.last?.wholeNumberValue ?? 0)
    }
  }

  private static func matrix(_ name: String) throws -> DyadicMatrix {
    DyadicMatrix(try network(name))
  }

  private static func qapPair(_ words: [String]) throws -> (DyadicMatrix, DyadicMatrix) {
    if words[0] == "sampson" {
      return (try matrix("sampson liking 1"), try matrix("sampson liking 2"))
    }
    return (try matrix("\(words[0]) \(words[1])"), try matrix("\(words[0]) \(words[2])"))
  }

  private static func regression(
    _ words: [String]
  ) throws -> (DyadicMatrix, [DyadicPredictor]) {
    switch "\(words[0]) \(words[1])" {
    case "high-tech advice":
      return (
        try matrix("high-tech advice"),
        [
          DyadicPredictor("friendship", try matrix("high-tech friendship")),
          DyadicPredictor("reports", try matrix("high-tech reports")),
        ]
      )
    case "high-tech friendship":
      return (
        try matrix("high-tech friendship"),
        [
          DyadicPredictor("advice", try matrix("high-tech advice")),
          DyadicPredictor("reports", try matrix("high-tech reports")),
        ]
      )
    case "florentine business":
      return (
        try matrix("florentine business"),
        [
          DyadicPredictor("marriage", try matrix("florentine marriage")),
          DyadicPredictor(
            "difference", .absoluteDifference(try ClassicData.florentineWealth())),
        ]
      )
    default:
      return (
        try matrix("sampson liking 3"),
        [
          DyadicPredictor("first", try matrix("sampson liking 1")),
          DyadicPredictor("second", try matrix("sampson liking 2")),
        ]
      )
    }
  }
}
