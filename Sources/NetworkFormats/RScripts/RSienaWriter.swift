import StakeholderModel

/// A writer of a folder for RSiena: tables wave by wave, and an R script that fits a stochastic
/// actor-oriented model (SAOM).
///
/// The waves are those of the column `wave` of ties, else the years in which ties begin.
struct RSienaWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let waves = NetworkWave.all(of: network)
    guard waves.count > 1 else {
      let file = network.records.files[.ties] ?? Table.ties.fileName
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: file),
            "RSiena needs the network at two times or more, and there is \(waves.count)",
            remedy: "give ties a column “wave”, or the date “from”")
        ])
    }
    let tables = try RNetworkTables(network, waves: waves)
    let files =
      tables.files() + [
        ("presence.csv", presence(tables.actors, waves)),
        ("model.R", Array(script(tables).utf8)),
      ]
    try AtomicOutput.writeFolder(files, to: path, existing: existing, obsolete: [])
    return tables.losses(of: network, keptOfTies: ["kind", "wave"])
  }

  /// One row per actor, one column per wave: 1 if the actor is there.
  private func presence(_ actors: [Actor], _ waves: [NetworkWave]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["id"] + waves.map(\.label))
    for actor in actors {
      writer.write([actor.id.rawValue] + waves.map { $0.includes(actor) ? "1" : "0" })
    }
    return writer.take()
  }

  private func script(_ tables: RNetworkTables) -> String {
    let isDirected = tables.isDirected
    let groups = Array(tables.groupingColumns.prefix(1))
    let numbers = tables.numericColumns.filter { !groups.contains($0) }
    let structure = isDirected ? "transTrip, cycle3" : "transTriads"
    let dataArguments = groups.isEmpty ? "ties = dependent" : "ties = dependent, group = group"
    let groupLines =
      groups.isEmpty
      ? "# No column divides the actors into a few groups."
      : """
      # The group is a code; only whether two actors have the same one counts.
      group <- coCovar(as.integer(factor(actors[[\(groups[0].rText)]])), centered = FALSE)
      """
    let numberLines =
      numbers.isEmpty
      ? ""
      : "\n# Columns of numbers: \(numbers.map(\.rComment).joined(separator: ", ")). For instance\n"
        + "#   number <- coCovar(as.numeric(actors[[\(numbers[0].rText)]]))\n"
        + "# and number = number in sienaDataCreate, then egoX, altX and simX of \"number\".\n"
    let groupEffect =
      groups.isEmpty ? "" : "\neffects <- includeEffects(effects, sameX, interaction1 = \"group\")"
    return """
      # A stochastic actor-oriented model (SAOM) of \(tables.title.isEmpty ? "a network" : tables.title.rComment) over \(tables.waves.count) waves.
      #
      #   install.packages("RSiena")    # once
      #   Rscript model.R
      #
      # actors.csv    one row per actor, with all that is known of it
      # ties.csv      wave, source, target, kind, strength\(isDirected ? "" : "; each pair once")
      # missing.csv   pairs of which nobody knows in that wave whether they are tied; they become NA
      # presence.csv  1 where an actor is there in a wave; pairs with others become structural zeros

      file_argument <- grep("--file=", commandArgs(FALSE), value = TRUE)
      folder <- if (length(file_argument) > 0) dirname(sub("--file=", "", file_argument[1])) else "."
      read <- function(name) {
        read.csv(file.path(folder, name), colClasses = "character", na.strings = "",
          check.names = FALSE, fileEncoding = "UTF-8")
      }

      # Data ------------------------------------------------------------------------------------------

      actors <- read("actors.csv")
      ties <- read("ties.csv")
      missing <- read("missing.csv")
      presence <- read("presence.csv")
      directed <- \(isDirected ? "TRUE" : "FALSE")
      labels <- \(tables.waves.map(\.label).rVector)

      # The kinds of ties that make up the relation to model; leave some out to model the others.
      kinds <- \(tables.kinds.rVector)
      ties <- ties[ties$kind %in% kinds, ]

      n <- nrow(actors)
      present <- as.matrix(presence[, -1]) == "1"
      cells <- function(table) cbind(match(table$source, actors$id), match(table$target, actors$id))
      wave <- function(number) {
        found <- cells(ties[ties$wave == number, ])
        unknown <- cells(missing[missing$wave == number, ])
        if (!directed) {
          found <- rbind(found, found[, 2:1, drop = FALSE])
          unknown <- rbind(unknown, unknown[, 2:1, drop = FALSE])
        }
        adjacency <- matrix(0, n, n, dimnames = list(actors$id, actors$id))
        adjacency[unknown] <- NA
        adjacency[found] <- 1
        # 10 is RSiena's code of a pair that cannot be tied.
        adjacency[!present[, number], ] <- 10
        adjacency[, !present[, number]] <- 10
        diag(adjacency) <- 0
        adjacency
      }
      waves <- lapply(seq_along(labels), wave)

      # The model needs change, but not too much: a Jaccard index above 0.3 is well, below 0.2 hopeless.
      for (number in seq_along(labels)) {
        tied <- waves[[number]] %in% 1
        line <- sprintf("wave %s: %d actors, %d ties, %d pairs not known", labels[number],
          sum(present[, number]), sum(tied) / ifelse(directed, 1, 2), sum(is.na(waves[[number]])))
        if (number > 1) {
          before <- waves[[number - 1]] %in% 1
          line <- sprintf("%s, Jaccard %.3f", line, sum(tied & before) / sum(tied | before))
        }
        cat(line, "\\n")
      }

      # Model -----------------------------------------------------------------------------------------

      if (!requireNamespace("RSiena", quietly = TRUE)) {
        message("The package RSiena is not installed: install.packages(\\"RSiena\\")")
        quit(status = 1)
      }
      suppressMessages(library(RSiena))
      set.seed(1)
      dependent <- sienaDependent(array(unlist(waves), dim = c(n, n, length(waves))))

      # Structural zeros let actors come and go at the waves. If they came and went in between, leave out
      # the lines with 10 above, and give sienaDataCreate also
      #   sienaCompositionChange(lapply(seq_len(n), function(i) range(which(present[i, ]))))

      \(groupLines)
      \(numberLines)
      data <- sienaDataCreate(\(dataArguments))
      effects <- getEffects(data)
      effects <- includeEffects(effects, \(structure))\(groupEffect)
      print(effects)

      algorithm <- sienaAlgorithmCreate(projname = NULL, seed = 1)
      fit <- siena07(algorithm, data = data, effects = effects, batch = TRUE, returnDeps = TRUE)
      # Every t-ratio for convergence below 0.1, the largest below 0.25; else run siena07 again with
      # prevAns = fit.
      print(summary(fit))

      # Simulated networks should have the degrees of the observed ones.
      print(sienaGOF(fit, \(isDirected ? "IndegreeDistribution" : "OutdegreeDistribution"), varName = "ties"))

      """
  }
}

extension NetworkFormat {
  /// A folder for RSiena: tables and a script.
  public static let rsiena = NetworkFormat(
    name: "rsiena", title: "a model of RSiena",
    write: { network, path, existing throws(DataError) in
      try RSienaWriter(path: path, existing: existing).write(network)
    })
}
