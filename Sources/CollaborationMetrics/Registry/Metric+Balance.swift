import GraphCore
import NetworkStatistics
import StakeholderModel

extension Metric {
  static let balanceMetrics: [Metric] = [triangleBalance, walkBalance, frustration]

  private static let signs =
    "Ties of the kinds conflict and opposition are negative, all others positive; pairs with claims "
    + "of both signs are left out. “tarap balance” takes other kinds. Direction and strength are "
    + "ignored. "

  /// The share of balanced triangles.
  public static let triangleBalance = Metric(
    name: "triangle-balance",
    definition: MetricDefinition(
      summary: "The share of triangles in which friends of friends, or foes of foes, are friends.",
      formula: "triangles with 0 or 2 negative ties / triangles",
      convention: signs + "Undefined without triangles; 1 without negative ties.",
      equals: nil,
      source: "Cartwright and Harary 1956, Psychological Review 63:277–293, doi:10.1037/h0046049"),
    calculation: .network {
      NetworkValue(try $0.viewed.signedTies().graph.triangles().balancedShare)
    })

  /// How far closed walks are balanced.
  public static let walkBalance = Metric(
    name: "walk-balance",
    definition: MetricDefinition(
      summary: "How far closed walks of every length pass negative ties an even number of times.",
      formula: "K = tr e^A / tr e^|A|",
      convention: signs + "Short walks count most: a walk of l steps 1/l!. 1 if and only if the "
        + "network is balanced. Undefined without actors, and above 2,000 with negative ties.",
      equals: nil,
      source: "Estrada and Benzi 2014, Phys. Rev. E 90:042802, doi:10.1103/PhysRevE.90.042802"),
    calculation: .network { context in
      let graph = try context.viewed.signedTies().graph
      let isTooLarge = graph.nodeCount > SignedGraph.largestForWalks && graph.hasNegativeTies
      return NetworkValue(isTooLarge ? nil : try graph.walkBalance())
    })

  /// How many ties speak against the best two camps.
  public static let frustration = Metric(
    name: "frustration",
    definition: MetricDefinition(
      summary: "How many ties speak against dividing the actors into two camps, at least.",
      formula: "min over two camps of positive ties between + negative ties within",
      convention: signs
        + "Exact where low and high are the same; else only these bounds were found, "
        + "and there is no value.",
      equals: nil,
      source: "Harary 1959, Behavioral Science 4:316–323, doi:10.1002/bs.3830040405; Aref and "
        + "Wilson 2018, J. Complex Networks 6:566–595, doi:10.1093/comnet/cnx044"),
    calculation: .network { context in
      let found = try context.viewed.signedTies().graph.frustration()
      return NetworkValue(
        found.index.map(Double.init), low: Double(found.lowerBound),
        high: Double(found.frustratedTies.count))
    })
}
