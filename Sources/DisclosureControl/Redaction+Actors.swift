import StakeholderModel

/// Natural persons, and who else is to be hidden, under pseudonyms.
extension Redaction {
  /// Finds who must be hidden, and gathers the names that must not appear.
  ///
  /// An organisation that bears the name of a hidden person is hidden as well, and its names with
  /// it, until no new one is found.
  mutating func findHiddenActors() -> [Actor] {
    guard !accepts(.privatePerson) else { return [] }
    var aliases: [ActorID: [String]] = [:]
    for alias in records.aliases { aliases[alias.actor, default: []].append(alias.alias) }
    func texts(_ actor: Actor) -> [String] {
      Self.texts(of: actor.name) + (aliases[actor.id] ?? [])
    }
    var hidden: [ActorID: Actor] = [:]
    var candidates = records.actors.filter {
      !rules.kept.contains($0.id) && !CodeBook.isPseudonym($0.id)
    }
    func isChosen(_ actor: Actor) -> Bool {
      actor.kind == .person || rules.hidden.contains(actor.id)
    }
    let others = idsOfOtherTables
    var found = candidates.filter(isChosen)
    while !found.isEmpty {
      for actor in found {
        hidden[actor.id] = actor
        if !others.contains(actor.id.rawValue) { names.insert(id: actor.id.rawValue) }
        for text in texts(actor) {
          if actor.kind == .person {
            names.insert(person: text)
          } else {
            names.insert(organisation: text)
          }
        }
        if let number = actor.identifier?.split(separator: ":").last {
          names.insert(id: String(number))
        }
      }
      candidates.removeAll { hidden[$0.id] != nil }
      found = candidates.filter { actor in
        texts(actor).contains(where: names.mentions) || names.mentions(actor.id.rawValue)
      }
      for actor in found where !accepts(.namedInText) {
        note(
          .namedInText, .pseudonymised, .actors, line: actor.line,
          "the name of \(actor.id) holds that of a hidden actor",
          remedy: "it gets a pseudonym too; --keep \(actor.id) leaves it its name")
      }
      if accepts(.namedInText) { found = [] }
    }
    return records.actors.filter { hidden[$0.id] != nil }
  }

  /// Ids of rows that are no actors; where an actor has the same, it tells nothing.
  private var idsOfOtherTables: Set<String> {
    Set(records.regions.map(\.id.rawValue)).union(records.events.map(\.id.rawValue))
      .union(records.sources.map(\.id.rawValue)).union(records.proposals.map(\.id.rawValue))
  }

  /// Gives hidden actors pseudonyms in place of ids and names, and takes all else that names them.
  mutating func hide(_ actors: [Actor], using random: inout some RandomNumberGenerator) {
    var pseudonyms: [ActorID: ActorID] = [:]
    for actor in actors {
      pseudonyms[actor.id] = codeBook.pseudonym(of: actor, using: &random)
      if actor.kind == .person || rules.hidden.contains(actor.id) {
        note(
          .privatePerson, .pseudonymised, .actors, line: actor.line,
          actor.kind == .person
            ? "\(actor.id) is a natural person" : "\(actor.id) is to be hidden",
          remedy: "it gets a pseudonym; names, register number, note and unknown columns go")
      }
    }
    findTellingSources(Set(actors.map(\.id)))
    renameActors(pseudonyms)
    removeAliases(of: Set(pseudonyms.values))
    hiddenActors = Set(records.actors.map(\.id).filter(CodeBook.isPseudonym))
    // The order of the file would tell whom a pseudonym stands beside.
    records.actors =
      records.actors.filter { !hiddenActors.contains($0.id) }
      + records.actors.filter { hiddenActors.contains($0.id) }.sorted { $0.id < $1.id }
    clearCoders()
  }

  private mutating func findTellingSources(_ hidden: Set<ActorID>) {
    func isHidden(_ ids: ActorID?...) -> Bool {
      ids.contains { $0.map(hidden.contains) == true }
    }
    var cited = records.claims.filter { isHidden($0.source, $0.target) }.map(\.evidence)
    cited += records.participations.filter { isHidden($0.actor) }.map(\.evidence)
    cited += records.proposals.filter { isHidden($0.proposer, $0.source, $0.target) }.map(
      \.evidence)
    tellingSources = Set(cited.compactMap { $0 })
  }

  private mutating func renameActors(_ pseudonyms: [ActorID: ActorID]) {
    func renamed(_ id: ActorID) -> ActorID { pseudonyms[id] ?? id }
    for index in records.actors.indices {
      if let pseudonym = pseudonyms[records.actors[index].id] {
        records.actors[index].id = pseudonym
        records.actors[index].name = LocalizedName(pseudonym.rawValue)
        records.actors[index].identifier = nil
        records.actors[index].note = nil
        records.actors[index].attributes = [:]
      }
      records.actors[index].parent = records.actors[index].parent.map(renamed)
    }
    for index in records.aliases.indices {
      records.aliases[index].actor = renamed(records.aliases[index].actor)
    }
    for index in records.claims.indices {
      records.claims[index].source = renamed(records.claims[index].source)
      records.claims[index].target = renamed(records.claims[index].target)
    }
    for index in records.participations.indices {
      records.participations[index].actor = renamed(records.participations[index].actor)
    }
    for index in records.proposals.indices {
      records.proposals[index].proposer = records.proposals[index].proposer.map(renamed)
      records.proposals[index].source = records.proposals[index].source.map(renamed)
      records.proposals[index].target = records.proposals[index].target.map(renamed)
    }
    for index in records.mandates.indices {
      records.mandates[index].source = renamed(records.mandates[index].source)
      records.mandates[index].target = renamed(records.mandates[index].target)
    }
    for index in records.roster.indices {
      records.roster[index].respondent = renamed(records.roster[index].respondent)
      records.roster[index].asked = records.roster[index].asked?.map(renamed)
    }
  }

  private mutating func removeAliases(of actors: Set<ActorID>) {
    for alias in records.aliases where actors.contains(alias.actor) {
      note(
        .privatePerson, .removedRow, .aliases, line: alias.line,
        "it is another name of a hidden actor", remedy: "the row goes")
    }
    records.aliases.removeAll { actors.contains($0.actor) }
  }

  /// Who coded a claim is a person too.
  private mutating func clearCoders() {
    guard !accepts(.privatePerson) else { return }
    for index in records.claims.indices where records.claims[index].coder?.isEmpty == false {
      note(
        .privatePerson, .cleared, .ties, line: records.claims[index].line, column: "coder",
        "the row names its coder", remedy: "the field is emptied")
      records.claims[index].coder = nil
    }
  }
}
