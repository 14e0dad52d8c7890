import StakeholderModel

/// A reader of the Open Contracting Data Standard: packages of releases or records, single releases,
/// and one of these after the other, as in JSON lines.
///
/// Of each process come: a tie `procurement` from buyer to supplier for each contract, or award that
/// has no contract; `tender` from tenderers to the buyer; `representation` from the procuring entity
/// to the buyer it acts for; `funding` from payer to payee for each transaction, and from funders to
/// the buyer. What a later release says of a contract, award or transaction stands for what an
/// earlier one said. A value that several suppliers share is an attribute, not an amount that could
/// be summed.
struct OpenContracting {
  private let path: String
  private var processes: [String: ContractingProcess] = [:]
  private var order: [String] = []
  private var assembly: RegisterAssembly

  init(path: String, problemLimit: Int) {
    self.path = path
    assembly = RegisterAssembly(
      file: path, title: "Contracting processes", problemLimit: problemLimit)
  }

  mutating func read() throws(DataError) -> LoadedNetwork {
    var stream = try JSONStream(path: path)
    try stream.read(elementsOf: ["releases", "records"]) { document throws(DataError) in
      add(document.root, document)
    }
    guard !order.isEmpty else {
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: path, line: 1, column: 1), "there is no release with an ocid",
            remedy: "check that it is OCDS: a package of releases or records, or a release")
        ])
    }
    for ocid in order { processes[ocid]?.addClaims(to: &assembly) }
    return try assembly.finish()
  }

  /// Takes in a release, or what a record holds.
  private mutating func add(_ node: JSONNode, _ document: JSONDocument) {
    if let compiled = node["compiledRelease"] { return add(compiled, document) }
    let line = document.line(of: node)
    let releases = node.list("releases")
    if !releases.isEmpty {
      let embedded = releases.filter { $0["ocid"] != nil }
      for release in embedded { add(release, document) }
      if embedded.isEmpty {
        assembly.reject(
          .ties, "a record holds only links to its releases", line: line,
          remedy: "import the packages that the links lead to")
      }
      return
    }
    guard let ocid = node.scalar("ocid") else {
      return assembly.reject(
        .ties, "a release has no ocid", line: line, remedy: "give it the id of its process")
    }
    if processes[ocid] == nil {
      order.append(ocid)
      processes[ocid] = ContractingProcess(ocid: ocid, line: line)
    }
    processes[ocid]?.take(node, document, &assembly)
  }
}

extension NetworkFormat {
  /// Contracting processes in the Open Contracting Data Standard.
  public static let openContracting = NetworkFormat(
    name: "ocds", title: "OCDS releases",
    read: { files, options throws(DataError) in
      var reader = OpenContracting(
        path: try files.only(for: "OCDS"), problemLimit: options.problemLimit)
      return try reader.read()
    })
}
