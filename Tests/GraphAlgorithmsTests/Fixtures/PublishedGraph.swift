import GraphCore

/// Graphs whose measures have been published, with nodes numbered from 0.
struct PublishedGraph: Sendable {
  let nodes: Int
  let direction: GraphSnapshot.Direction
  let pairs: [(Int, Int)]

  var snapshot: GraphSnapshot {
    get throws { try GraphSnapshot(nodeCount: nodes, direction: direction, pairs: pairs) }
  }
}

extension PublishedGraph {
  /// Krackhardt's kite, 0 to 9 as in NetworkX: Andre, Beverly, Carol, Diane, Ed, Fernando, Garth,
  /// Heather, Ike, Jane.
  static let kite = PublishedGraph(
    nodes: 10, direction: .undirected,
    pairs: [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5),
      (3, 6), (4, 6), (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
    ])

  /// The families of ``florentineMarriage``.
  static let florentineFamilies = [
    "Acciaiuoli", "Albizzi", "Barbadori", "Bischeri", "Castellani", "Ginori", "Guadagni",
    "Lamberteschi", "Medici", "Pazzi", "Peruzzi", "Pucci", "Ridolfi", "Salviati", "Strozzi",
    "Tornabuoni",
  ]

  /// Marriages among Florentine families (Padgett and Ansell 1993); Pucci has none.
  static let florentineMarriage = PublishedGraph(
    nodes: 16, direction: .undirected,
    pairs: [
      (0, 8), (1, 5), (1, 6), (1, 8), (2, 4), (2, 8), (3, 6), (3, 10), (3, 14), (4, 10), (4, 14),
      (6, 7), (6, 15), (8, 12), (8, 13), (8, 15), (9, 13), (10, 14), (12, 14), (12, 15),
    ])

  /// Zachary's karate club, member 1 as node 0.
  static let karate = PublishedGraph(
    nodes: 34, direction: .undirected,
    pairs: [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12),
      (0, 13), (0, 17), (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17),
      (1, 19), (1, 21), (1, 30), (2, 3), (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28),
      (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10), (5, 16), (6, 16),
      (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33),
      (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27),
      (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33),
      (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33),
      (32, 33),
    ])

  /// Krackhardt's high-tech managers: who goes to whom for advice.
  static let highTechAdvice = PublishedGraph(
    nodes: 21, direction: .directed,
    pairs: [
      (0, 1), (0, 3), (0, 7), (0, 15), (0, 17), (0, 20), (1, 5), (1, 6), (1, 20), (2, 0), (2, 1),
      (2, 3), (2, 5), (2, 6), (2, 7), (2, 8), (2, 9), (2, 10), (2, 11), (2, 13), (2, 16), (2, 17),
      (2, 19), (2, 20), (3, 0), (3, 1), (3, 5), (3, 7), (3, 9), (3, 10), (3, 11), (3, 15),
      (3, 16), (3, 17), (3, 19), (3, 20), (4, 0), (4, 1), (4, 5), (4, 6), (4, 7), (4, 9), (4, 10),
      (4, 12), (4, 13), (4, 15), (4, 16), (4, 17), (4, 18), (4, 19), (4, 20), (5, 20), (6, 1),
      (6, 5), (6, 10), (6, 11), (6, 13), (6, 16), (6, 17), (6, 20), (7, 1), (7, 3), (7, 5),
      (7, 6), (7, 9), (7, 10), (7, 17), (7, 20), (8, 0), (8, 1), (8, 5), (8, 6), (8, 7), (8, 9),
      (8, 10), (8, 11), (8, 13), (8, 15), (8, 16), (8, 17), (8, 20), (9, 0), (9, 1), (9, 2),
      (9, 3), (9, 4), (9, 7), (9, 10), (9, 12), (9, 14), (9, 15), (9, 16), (9, 17), (9, 18),
      (9, 19), (10, 0), (10, 1), (10, 6), (11, 6), (11, 20), (12, 0), (12, 1), (12, 4), (12, 8),
      (12, 13), (12, 17), (13, 1), (13, 6), (13, 17), (13, 20), (14, 0), (14, 1), (14, 2),
      (14, 3), (14, 4), (14, 5), (14, 6), (14, 7), (14, 8), (14, 9), (14, 10), (14, 11), (14, 12),
      (14, 13), (14, 15), (14, 16), (14, 17), (14, 18), (14, 19), (14, 20), (15, 0), (15, 1),
      (15, 9), (15, 17), (16, 0), (16, 1), (16, 3), (16, 6), (16, 20), (17, 0), (17, 1), (17, 2),
      (17, 3), (17, 4), (17, 6), (17, 7), (17, 8), (17, 9), (17, 10), (17, 12), (17, 13),
      (17, 14), (17, 15), (17, 18), (17, 19), (17, 20), (18, 0), (18, 1), (18, 2), (18, 4),
      (18, 6), (18, 9), (18, 10), (18, 13), (18, 14), (18, 17), (18, 19), (19, 0), (19, 1),
      (19, 5), (19, 7), (19, 10), (19, 11), (19, 13), (19, 14), (19, 15), (19, 16), (19, 17),
      (19, 20), (20, 1), (20, 2), (20, 3), (20, 5), (20, 6), (20, 7), (20, 11), (20, 13),
      (20, 16), (20, 17), (20, 19),
    ])

  /// The hand example of Borgatti, *Connections* 20(1), 1997, as in NetworkX's tests: A to G.
  static let structuralHoles = PublishedGraph(
    nodes: 7, direction: .undirected,
    pairs: [
      (0, 1), (0, 5), (0, 6), (0, 4), (4, 6), (5, 6), (1, 6), (1, 3), (3, 6), (6, 2),
    ])
}
