import CollaborationMetrics
import GraphAlgorithms
import GraphCore
import StakeholderModel
import Testing
import _TestSupport

struct RolesTests {
  /// White, Boorman and Breiger 1976: loyal and interstitial, Young Turks, outcasts.
  @Test func sampsonsMonasteryInThreeBlocks() throws {
    var view = View()
    view.direction = .directed
    let viewed = try Dataset.network("classic/sampson").viewed(as: view)
    let roles = try viewed.roles(by: .concor, blocks: 4, relations: .byKind)
    #expect(roles.relations.map(\.kind) == ["liking_1", "liking_2", "liking_3"])
    // The first split parts the loyal with the interstitial from the rest, the second the outcasts.
    let groups = viewed.actors.map { $0.attributes["group"] ?? "" }
    let blocks = roles.partition.groupOfNode
    func block(_ group: String) -> Set<Int> {
      Set(groups.indices.filter { groups[$0] == group }.map { blocks[$0] })
    }
    let (turks, outcasts) = (block("young_turks"), block("outcasts"))
    #expect(turks.count == 1 && outcasts.count == 1 && turks.isDisjoint(with: outcasts))
    let others = block("loyal").union(block("interstitial"))
    #expect(others.isDisjoint(with: turks.union(outcasts)))
    for relation in roles.relations {
      #expect(try #require(relation.blockmodel.explainedShare) > 0.1)
    }
  }

  @Test(arguments: RoleMethod.allCases)
  func everyMethodDividesEveryNetwork(_ method: RoleMethod) throws {
    for path in ["krackhardt-kite", "florentine-marriage", "high-tech-managers"] {
      for direction in [GraphSnapshot.Direction.undirected, .directed] {
        var view = View()
        view.direction = direction
        let viewed = try Dataset.network("classic/\(path)").viewed(as: view)
        for relations in [RoleRelations.together, .byKind] {
          let roles = try viewed.roles(by: method, blocks: 3, relations: relations)
          #expect(roles.partition.groupOfNode.count == viewed.actors.count)
          #expect(roles.partition.groupCount <= 5)
          let ties = roles.relations.map { $0.blockmodel.cells.reduce(0) { $0 + $1.ties } }
          #expect(ties.reduce(0, +) >= viewed.links.count)
        }
      }
    }
  }
}
