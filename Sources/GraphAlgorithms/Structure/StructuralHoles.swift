public import GraphCore

/// Which ties among a node's contacts Burt's measures see.
public enum EgoModel: String, Sendable, Hashable {
  /// All ties of the contacts, also those that lead out of the ego network: igraph, NetworkX and
  /// UCINET's "whole network model".
  case wholeNetwork
  /// Only ties among ego and its contacts: UCINET's "ego network model", Burt's original.
  case egoNetwork
}

/// Burt's four measures of the structural holes around every node.
public struct StructuralHoles: Sendable, Hashable {
  /// Which ties counted.
  public let model: EgoModel
  /// *C*, how far the contacts are tied up with each other.
  public let constraint: NodeMeasure
  /// *ES*, the number of contacts that do not repeat another.
  public let effectiveSize: NodeMeasure
  /// *ES* / *N*, the share of contacts that do not repeat another.
  public let efficiency: NodeMeasure
  /// *H*, how far the constraint comes from one contact.
  public let hierarchy: NodeMeasure
}

/// What one contact adds to a node's constraint and effective size.
public struct StructuralHoleTerm: Sendable, Hashable {
  /// The contact *j*.
  public let contact: Int
  /// *p(i, j)*, the share of ego's ties spent on the contact.
  public let proportion: Double
  /// Σ *p(i, q) p(q, j)*, the share spent on others who spend theirs on the contact.
  public let indirectProportion: Double
  /// *c(i, j)*, the contact's part of the constraint: the square of the two shares' sum.
  public let constraint: Double
  /// *r(i, j)*, how far the contact repeats others; it adds 1 − *r* to the effective size.
  public let redundancy: Double
}

extension GraphSnapshot {
  /// Returns Burt's structural-hole measures of every node.
  ///
  /// With *a(i, j)* the strength of an arc, the *contacts* of *i* are all nodes tied to it in either
  /// direction, *N* of them, and
  ///
  /// - *p(i, j) = (a(i, j) + a(j, i)) / Σ_k (a(i, k) + a(k, i))*,
  ///   *m(j, q) = (a(j, q) + a(q, j)) / max_k (a(j, k) + a(k, j))*
  /// - dyadic constraint *c(i, j) = (p(i, j) + Σ_q p(i, q) p(q, j))²*,
  ///   constraint *C(i) = Σ_j c(i, j)*
  /// - dyadic redundancy *r(i, j) = Σ_q p(i, q) m(j, q)*, effective size
  ///   *ES(i) = Σ_j (1 − r(i, j))*, efficiency *ES(i) / N*
  /// - hierarchy *H(i) = Σ_j x ln x / (N ln N)* with *x = c(i, j) / (C(i)/N)*
  ///
  /// where *j* and *q* ≠ *j* run over the contacts of *i*. The two models differ in what the
  /// denominators of *p(q, j)* and *m(j, q)* see: every tie of a contact, or only those inside the
  /// ego network of *i*. They can rank nodes differently, so print the model beside the numbers.
  ///
  /// Constraint is not bounded by 1: in a closed triangle it is 1.125. The short cut *ES = N − 2t/N*
  /// holds for undirected graphs without strengths. A node without contacts, or with strengths that
  /// add up to 0, is undefined for all four (igraph and NetworkX: NaN; influenceR: 0), one with a
  /// single contact for hierarchy. Components do not touch each other.
  ///
  /// Constraint of the whole-network model equals igraph's and NetworkX's `constraint`, effective
  /// size NetworkX's `effective_size`.
  ///
  /// - Parameters:
  ///   - model: Which ties count.
  ///   - strengths: Whether strong ties count more.
  ///   - execution: Progress; runs on one thread.
  /// - Returns: The four measures, in node order.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n* + *m*) space.
  ///
  /// > R. S. Burt, *Structural Holes*, Harvard University Press 1992, chapter 2; contacts as in
  /// > R. S. Burt, "Structural holes and good ideas", *American Journal of Sociology* 110(2), 2004,
  /// > [doi:10.1086/421787](https://doi.org/10.1086/421787)
  public func structuralHoles(
    _ model: EgoModel = .wholeNetwork, strengths: StrengthUse = .counted,
    execution: Execution = .automatic
  ) throws -> StructuralHoles {
    let sums = try StructuralHoleKernel(self, strengths).sums(model, .all, execution)
    return StructuralHoles(
      model: model,
      constraint: measure(ofRows: sums.constraint.start),
      effectiveSize: measure(ofRows: sums.effectiveSize.start),
      efficiency: measure(ofRows: sums.efficiency.start),
      hierarchy: measure(ofRows: sums.hierarchy.start))
  }

  /// Returns Burt's constraint of every node, without the other three measures.
  ///
  /// See ``structuralHoles(_:strengths:execution:)`` for formula and conventions.
  ///
  /// - Parameters:
  ///   - model: Which ties count.
  ///   - strengths: Whether strong ties count more.
  ///   - execution: Progress; runs on one thread.
  /// - Returns: One value per node, in node order, undefined without contacts.
  /// - Throws: `CancellationError`.
  /// - Complexity: O(*m* √*m*) time, O(*n* + *m*) space.
  ///
  /// > R. S. Burt, "Structural holes and good ideas", *American Journal of Sociology* 110(2), 2004,
  /// > [doi:10.1086/421787](https://doi.org/10.1086/421787)
  public func constraint(
    _ model: EgoModel = .wholeNetwork, strengths: StrengthUse = .counted,
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let sums = try StructuralHoleKernel(self, strengths).sums(model, .constraint, execution)
    return measure(ofRows: sums.constraint.start)
  }

  /// Returns what each contact adds to a node's constraint and effective size.
  ///
  /// The terms of ``structuralHoles(_:strengths:execution:)``, for showing how a value came about:
  /// the constraints add up to *C*, and 1 − redundancy to *ES*.
  ///
  /// - Parameters:
  ///   - node: The node, ego.
  ///   - model: Which ties count.
  ///   - strengths: Whether strong ties count more.
  /// - Returns: One term per contact, by rising node number; none if the node's strengths add up
  ///   to 0.
  /// - Complexity: O(*n* + Σ *k(q)*) over the contacts *q*.
  ///
  /// > R. S. Burt, *Structural Holes*, Harvard University Press 1992, chapter 2.
  public func structuralHoleTerms(
    of node: Int, _ model: EgoModel = .wholeNetwork, strengths: StrengthUse = .counted
  ) -> [StructuralHoleTerm] {
    let own = ties(of: node, strengths)
    let total = own.values.reduce(0, +)
    guard total > 0 else { return [] }
    // Sum and maximum of a contact's ties, as far as the model sees them.
    var proportions: [Int: [Int: Double]] = [:]
    var marginals: [Int: [Int: Double]] = [:]
    for contact in own.keys {
      var ties = ties(of: contact, strengths)
      if model == .egoNetwork { ties = ties.filter { $0.key == node || own[$0.key] != nil } }
      let sum = ties.values.reduce(0, +)
      let largest = ties.values.max() ?? 0
      proportions[contact] = ties.mapValues { sum > 0 ? $0 / sum : 0 }
      marginals[contact] = ties.mapValues { largest > 0 ? $0 / largest : 0 }
    }
    let contacts = own.keys.sorted()
    return contacts.map { contact in
      let direct = (own[contact] ?? 0) / total
      var indirect = 0.0
      var redundancy = 0.0
      for other in contacts where other != contact {
        let share = (own[other] ?? 0) / total
        indirect += share * (proportions[other]?[contact] ?? 0)
        redundancy += share * (marginals[contact]?[other] ?? 0)
      }
      return StructuralHoleTerm(
        contact: contact, proportion: direct, indirectProportion: indirect,
        constraint: (direct + indirect) * (direct + indirect), redundancy: redundancy)
    }
  }

  /// *a(i, j)* + *a(j, i)* for every contact *j* of a node.
  private func ties(of node: Int, _ use: StrengthUse) -> [Int: Double] {
    precondition(node >= 0 && node < nodeCount, "node \(node) is not in 0 ..< \(nodeCount)")
    let row = order.row(node)
    var ties: [Int: Double] = [:]
    for rows in direction == .directed ? [outgoing, incoming] : [outgoing] {
      for position in 0..<rows.length(row) {
        let contact = order.node(Int(rows.targets[rows.offsets[row] + position]))
        ties[contact, default: 0] +=
          use == .counted ? rows.strength(row: row, position: position) : 1
      }
    }
    return ties
  }
}
