import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// Writes a network, reads it, and returns what came back.
func roundTrip(
  _ network: StakeholderNetwork, as format: NetworkFormat
) throws -> (loaded: LoadedNetwork, losses: [ExportLoss]) {
  try withTemporaryFolder { folder in
    let path = "\(folder)/net" + (format.fileNameEndings.first ?? "")
    let losses = try network.write(as: format, to: path)
    let loaded = try StakeholderNetwork.read(format, from: path)
    #expect(loaded.balance.isBalanced)
    return (loaded, losses)
  }
}

/// Reads a text as a format.
func read(
  _ text: String, as format: NetworkFormat, ending: String? = nil
) throws -> LoadedNetwork {
  try withTemporaryFolder { folder in
    let path = "\(folder)/net" + (ending ?? format.fileNameEndings.first ?? "")
    try write(Array(text.utf8), to: path)
    return try StakeholderNetwork.read(format, from: path)
  }
}

/// Expects an error that says something.
func expectError(
  _ text: String, as format: NetworkFormat, says: String, ending: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    _ = try read(text, as: format, ending: ending)
    Issue.record("was read: \(text)", sourceLocation: sourceLocation)
  } catch {
    #expect("\(error)".contains(says), "\(error)", sourceLocation: sourceLocation)
  }
}

/// Changes bytes of a file at random for a while: the reader may refuse, but not crash or hang.
func fuzz(
  _ seeds: [[UInt8]], as format: NetworkFormat, rounds: Int = 1_500,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var generator = SeededGenerator(seed: 20_241_125)
  let words = [
    "\"", "<", ">", "[", "]", "{", "}", "*", "-1", "999999999999", "1e999", "\u{0}", "\n", "Қ",
    "&#0;", "&amp;", ",", ":", "null", "\u{FEFF}", " ", "0", "#", "\\u0000", "=",
  ].map { Array($0.utf8) }
  try withTemporaryFolder { folder in
    let path = "\(folder)/fuzz" + (format.fileNameEndings.first ?? "")
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      var bytes = generator.pick(seeds)
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, position + Int.random(in: 0...40, using: &generator))
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(position..<end)
        case 2: bytes.insert(contentsOf: generator.pick(words), at: position)
        case 3: bytes.insert(contentsOf: bytes[position..<end], at: end)
        default: bytes.removeSubrange(end...)
        }
      }
      try write(bytes, to: path)
      let start = clock.now
      do {
        let loaded = try StakeholderNetwork.read(format, from: path)
        #expect(loaded.balance.isBalanced, sourceLocation: sourceLocation)
      } catch let error as DataError {
        #expect(!error.problems.isEmpty, sourceLocation: sourceLocation)
      }
      #expect(clock.now - start < .seconds(5), sourceLocation: sourceLocation)
    }
  }
}

/// Networks to begin fuzzing with.
func fuzzSeeds(_ format: NetworkFormat) throws -> [[UInt8]] {
  try (0..<6).map { seed in
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    return try withTemporaryFolder { folder in
      let path = "\(folder)/net" + (format.fileNameEndings.first ?? "")
      try network.write(as: format, to: path)
      return try contents(of: path)
    }
  }
}

/// Expects that another program sees the network that was written.
func expectSeen(
  _ network: StakeholderNetwork, as format: NetworkFormat, by library: String, calledThere: String,
  comparingNames: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try withTemporaryFolder { folder in
    let path = "\(folder)/net" + (format.fileNameEndings.first ?? "")
    try network.write(as: format, to: path)
    let seen = try OtherProgram.read(library, calledThere, path)
    let isDirected = network.claims.contains(where: \.isDirected)
    #expect(seen.directed == isDirected, sourceLocation: sourceLocation)
    if comparingNames {
      let names = Dictionary(
        uniqueKeysWithValues: network.actors.map { ($0.id.rawValue, $0.name.name) })
      #expect(seen.nodes == names, sourceLocation: sourceLocation)
      let edges = network.claims.map { claim in
        let ends = [claim.source.rawValue, claim.target.rawValue]
        return (isDirected ? ends : ends.sorted()).joined(separator: "–")
          + " \(claim.strength ?? 1)"
      }
      #expect(seen.edgeTexts == edges.sorted(), sourceLocation: sourceLocation)
    }
    #expect(seen.nodes.count == network.actors.count, sourceLocation: sourceLocation)
    #expect(seen.edges.count == network.claims.count, sourceLocation: sourceLocation)
  }
}

/// Expects that the sample that another program writes is read right.
func expectRead(
  from library: String, _ calledThere: String, as format: NetworkFormat,
  comparingNames: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try withTemporaryFolder { folder in
    let path = "\(folder)/net" + (format.fileNameEndings.first ?? "")
    try OtherProgram.write(library, calledThere, to: path)
    let network = try StakeholderNetwork.read(format, from: path).network
    #expect(network.actors.map(\.id.rawValue) == ["A", "B", "C"], sourceLocation: sourceLocation)
    if comparingNames {
      #expect(
        network.actors.map(\.name.name) == ["Әділет «ҚБ»", "Банк & Co", "Орталық"],
        sourceLocation: sourceLocation)
    }
    let isDirected = calledThere.hasSuffix("-directed")
    let ties = network.claims.map { claim in
      [claim.source.rawValue, claim.target.rawValue].sorted().joined()
        + " \(claim.strength ?? -1) \(claim.isDirected)"
    }
    #expect(
      ties.sorted() == ["AB 2.5", "AC 4.0", "BC 1.0"].map { $0 + " \(isDirected)" },
      sourceLocation: sourceLocation)
  }
}

/// A network that every program can hold.
func plainNetwork(isDirected: Bool) throws -> StakeholderNetwork {
  var records = NetworkRecords(title: LocalizedName("Қарапайым"))
  records.actors = [
    Actor(id: "NGO1", name: LocalizedName("«Әділет» ҚБ"), kind: .ngo, attributes: ["Қала": "Петр"]),
    Actor(id: "B2", name: LocalizedName("Банк & <Ко>"), kind: .bank, sector: "private"),
    Actor(id: "G3", name: LocalizedName("Акимат")),
  ]
  records.claims = [
    Claim(source: "NGO1", target: "B2", kind: .funding, isDirected: isDirected, strength: 2.5),
    Claim(source: "B2", target: "G3", isDirected: isDirected, strength: 1, note: "a \"b\""),
  ]
  return try StakeholderNetwork(records)
}
