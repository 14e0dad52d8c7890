public import GraphCore
public import StakeholderModel

/// What partners say of each other, on items that PARTNER surveys ask.
public enum PartnerQuality: String, Sendable, Hashable, CaseIterable {
  /// It keeps its word, supports the shared mission and is open to discussion.
  case trust
  /// It has influence, is actively involved and contributes resources.
  case value

  /// The columns of `ties.csv` that hold the items, from 1 to 4.
  public var columns: [String] {
    switch self {
    case .trust: ["trust_reliability", "trust_mission", "trust_openness"]
    case .value: ["value_influence", "value_involvement", "value_resources"]
    }
  }
}

/// How a mean rating becomes a share of what is possible.
public enum RatingScaling: Sendable, Hashable {
  /// (mean − 1) / 3: 0 if all rate all at the bottom, 1 at the top.
  case range
  /// mean / 4: 1 if all rate all at the top, and never below 1/4.
  case maximum
}

/// How partners rate each other, PARTNER style.
///
/// A rating of *j* by *i* is the mean of the items that *i* answered about *j* in a claim of a tie
/// from *i* to *j*; where *i* answered several times, the mean of those. The score of *j* is the mean
/// over its raters. Who reports no tie gives no rating, and not 0; who did not answer is no rater. A
/// score may rest on one rater, so print ``raterCounts`` beside it.
///
/// The makers of PARTNER describe the scores in prose alone; this is our reading of it.
///
/// > D. M. Varda, J. H. Chandra, S. A. Stern and N. Lurie, "Core dimensions of connectivity in public
/// > health collaboratives", *J. Public Health Management and Practice* 14(5), 2008,
/// > [doi:10.1097/01.PHH.0000333889.60517.46](https://doi.org/10.1097/01.PHH.0000333889.60517.46)
public struct PartnerRatings: Sendable, Hashable {
  /// What one actor says of another.
  public struct Rating: Sendable, Hashable {
    /// The node that rates.
    public let rater: Int
    /// The mean of its answers, from 1 to 4.
    public let score: Double
  }

  /// What is rated.
  public let quality: PartnerQuality
  /// The ratings of each node, by rater.
  public let ratingsOfNode: [[Rating]]

  /// Collects the ratings of every actor of a view.
  ///
  /// - Parameters:
  ///   - viewed: The network, as a view shows it; the claims behind its links count.
  ///   - quality: What is rated.
  /// - Throws: ``StakeholderModel/DataError`` if an answer is not from 1 to 4.
  /// - Complexity: O(number of claims).
  public init(_ viewed: ViewedNetwork, _ quality: PartnerQuality) throws {
    self.quality = quality
    var answers = [[Int: [Double]]](repeating: [:], count: viewed.actors.count)
    let rows = Set(viewed.links.flatMap { viewed.view.relation == .ties ? $0.evidence : [] })
    for claim in rows.sorted().map({ viewed.network.claims[$0] }) {
      guard let rater = viewed.node(of: claim.source), let rated = viewed.node(of: claim.target)
      else { continue }
      let items = try quality.columns.compactMap { try Self.answer($0, claim, viewed.network) }
      guard !items.isEmpty else { continue }
      answers[rated][rater, default: []].append(items.reduce(0, +) / Double(items.count))
    }
    ratingsOfNode = answers.map { answers in
      answers.sorted { $0.key < $1.key }.map { rater, scores in
        Rating(rater: rater, score: scores.reduce(0, +) / Double(scores.count))
      }
    }
  }

  private static func answer(
    _ column: String, _ claim: Claim, _ network: StakeholderNetwork
  ) throws -> Double? {
    guard let text = claim.attributes[column], !text.isEmpty else { return nil }
    guard let answer = Double(text), (1...4).contains(answer) else {
      throw DataError(
        .badData,
        [
          Problem(
            at: network.records.place(.ties, line: claim.line, field: column),
            "the rating is “\(text)”",
            remedy: "write a number from 1 to 4, or nothing where there is no answer")
        ])
    }
    return answer
  }

  /// The mean rating of each node, from 1 to 4; undefined where nobody rates it.
  public var scores: NodeMeasure {
    NodeMeasure(
      scores: ratingsOfNode.map { ratings in
        ratings.isEmpty ? .nan : ratings.reduce(0) { $0 + $1.score } / Double(ratings.count)
      })
  }

  /// How many actors rate each node.
  public var raterCounts: NodeMeasure {
    NodeMeasure(scores: ratingsOfNode.map { Double($0.count) })
  }

  /// Returns the mean of all ratings as a share of what is possible.
  ///
  /// - Parameter scaling: What counts as nothing.
  /// - Returns: The share, or `nil` without ratings.
  public func networkScore(_ scaling: RatingScaling = .range) -> Double? {
    let all = ratingsOfNode.joined()
    guard !all.isEmpty else { return nil }
    let mean = all.reduce(0) { $0 + $1.score } / Double(all.count)
    switch scaling {
    case .range: return (mean - 1) / 3
    case .maximum: return mean / 4
    }
  }
}

extension ViewedNetwork {
  /// Returns how much each actor has of its network, in percent of the actor that has most.
  ///
  /// Connectivity is *k(i) (T(i) + V(i)) / 2* of the number of partners *k* and of the scores for
  /// trust *T* and value *V*, as ``PartnerRatings`` has them. The figure is relative: never compare it
  /// across networks. PARTNER's own formula is not public; this is our reading of its description.
  ///
  /// - Returns: One value per node, undefined where trust or value is.
  /// - Throws: ``DataError`` if an answer is not from 1 to 4.
  /// - Complexity: O(number of claims).
  public func relativeConnectivity() throws -> NodeMeasure {
    let trust = try PartnerRatings(self, .trust).scores.scores
    let value = try PartnerRatings(self, .value).scores.scores
    let connectivity = actors.indices.map { node in
      Double(graph.partners(of: node).count) * (trust[node] + value[node]) / 2
    }
    let most = NodeMeasure(scores: connectivity).maximum ?? 0
    return NodeMeasure(scores: connectivity.map { most > 0 ? 100 * $0 / most : .nan })
  }
}
