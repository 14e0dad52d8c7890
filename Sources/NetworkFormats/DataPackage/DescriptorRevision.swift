import StakeholderModel

/// What a `datapackage.json` becomes when its tables are rewritten: all that it says stays, but for
/// the schemas of tables whose columns have changed.
struct DescriptorRevision {
  /// The descriptor as it was.
  let old: JSONDocument
  /// The tables that are written.
  let tables: [WrittenTable]

  /// The bytes of the revised descriptor; those of the old one if nothing has changed.
  var bytes: [UInt8] {
    guard let members = old.root.members else { return old.bytes }
    let resources = revisedResources()
    var revised = members
    if let index = revised.firstIndex(where: { $0.name == "resources" }) {
      revised[index].value = .array(resources)
    } else {
      revised.append(.init(name: "resources", value: .array(resources)))
    }
    let text = JSONNode(.object(revised)).text
    return text == old.root.text ? old.bytes : Array(text.utf8)
  }

  private func revisedResources() -> [JSONNode] {
    let present = Set(tables.map(\.table))
    var missing = tables
    var result: [JSONNode] = []
    for resource in old.root["resources"]?.array ?? [] {
      guard let table = Self.table(of: resource) else {
        result.append(resource)
        continue
      }
      guard let index = missing.firstIndex(where: { $0.table == table }) else { continue }
      let written = missing.remove(at: index)
      result.append(revised(resource, written, among: present))
    }
    return result + missing.map { $0.resource(among: present) }
  }

  private func revised(
    _ resource: JSONNode, _ written: WrittenTable, among present: Set<Table>
  ) -> JSONNode {
    guard let members = resource.members else { return written.resource(among: present) }
    let names = resource["schema"]?["fields"]?.array?.map { $0["name"]?.string }
    let hasColumns = names == written.columns.map { Optional($0.name) }
    let fresh = written.resource(among: present)
    // The writer writes commas, UTF-8 and its own file names; sizes and sums are no longer true.
    let obsolete: Set<String> = ["dialect", "bytes", "hash"]
    return JSONNode(
      .object(
        members.filter { !obsolete.contains($0.name) }.map { member in
          switch member.name {
          case "path", "encoding":
            return .init(name: member.name, value: fresh[member.name] ?? member.value)
          case "schema" where !hasColumns:
            return .init(name: member.name, value: fresh["schema"] ?? member.value)
          default: return member
          }
        }))
  }

  private static func table(of resource: JSONNode) -> Table? {
    resource["name"]?.string.flatMap { Table(rawValue: $0) }
      ?? resource["path"]?.string.flatMap { path in
        Table.allCases.first { $0.fileName == FilePath.name(of: path) }
      }
  }
}
