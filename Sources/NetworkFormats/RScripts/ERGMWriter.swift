import StakeholderModel

/// A writer of a folder for statnet's ergm: tables, and an R script that fits a model with structure.
///
/// Models whose terms depend on other ties (shared partners, stars) need Markov chains, which
/// statnet has; those without are fitted here, see `IndependentTieModel`.
struct ERGMWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let tables = try RNetworkTables(network)
    let files = tables.files() + [("model.R", Array(script(tables).utf8))]
    try AtomicOutput.writeFolder(files, to: path, existing: existing, obsolete: [])
    return tables.losses(of: network, keptOfTies: ["kind"])
  }

  private func script(_ tables: RNetworkTables) -> String {
    let isDirected = tables.isDirected
    let groups = tables.groupingColumns
    let numbers = tables.numericColumns.filter { !groups.contains($0) }
    var terms = isDirected ? ["edges", "mutual"] : ["edges"]
    terms.append("gwesp(0.5, fixed = TRUE)")
    terms += groups.prefix(1).map { "nodematch(\($0.rText))" }
    let independent = ["edges"] + groups.prefix(1).map { "nodematch(\($0.rText))" }
    var more = groups.dropFirst().map { "nodematch(\($0.rText))" }
    more += numbers.flatMap { ["nodecov(\($0.rText))", "absdiff(\($0.rText))"] }
    more +=
      isDirected
      ? ["gwidegree(0.5, fixed = TRUE)", "gwodegree(0.5, fixed = TRUE)"]
      : ["gwdegree(0.5, fixed = TRUE)"]
    return """
      # An exponential random graph model (ERGM) of \(tables.title.isEmpty ? "a network" : tables.title.rComment).
      #
      #   install.packages("ergm")    # once; version 4 or later
      #   Rscript model.R
      #
      # actors.csv   one row per actor, with all that is known of it
      # ties.csv     source, target, kind, strength\(isDirected ? "" : "; each pair once")
      # missing.csv  pairs of which nobody knows whether they are tied; they become NA

      suppressMessages(library(network))
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
      directed <- \(isDirected ? "TRUE" : "FALSE")

      # The kinds of ties that make up the relation to model; leave some out to model the others.
      kinds <- \(tables.kinds.rVector)
      ties <- ties[ties$kind %in% kinds, ]

      n <- nrow(actors)
      adjacency <- matrix(0, n, n, dimnames = list(actors$id, actors$id))
      cells <- function(table) cbind(match(table$source, actors$id), match(table$target, actors$id))
      adjacency[cells(missing)] <- NA
      if (!directed) adjacency[cells(missing)[, 2:1, drop = FALSE]] <- NA
      adjacency[cells(ties)] <- 1
      if (!directed) adjacency[cells(ties)[, 2:1, drop = FALSE]] <- 1
      net <- network(adjacency, directed = directed, matrix.type = "adjacency")

      # ergm takes no actor without a value. A text that is not known becomes "unknown", a group of its
      # own; a number becomes the mean. Where many are not known, leave the actors out instead.
      numbers <- \(tables.numericColumns.isEmpty ? "character(0)" : tables.numericColumns.rVector)
      for (column in setdiff(names(actors), "id")) {
        value <- actors[[column]]
        if (column %in% numbers) {
          value <- as.numeric(value)
          value[is.na(value)] <- mean(value, na.rm = TRUE)
        } else {
          value[is.na(value)] <- "unknown"
        }
        set.vertex.attribute(net, column, value)
      }
      cat(sprintf("%d actors, %d ties, %d pairs not known\\n",
        network.size(net), network.edgecount(net), network.naedgecount(net)))

      # Models ----------------------------------------------------------------------------------------

      if (!requireNamespace("ergm", quietly = TRUE)) {
        message("The package ergm is not installed: install.packages(\\"ergm\\")")
        quit(status = 1)
      }
      suppressMessages(library(ergm))
      set.seed(1)

      # Ties independent of each other: the same numbers as `tarap test logit`.
      independent <- ergm(net ~ \(independent.joined(separator: " + ")))
      print(summary(independent))

      # With structure. edges is the density,\(isDirected ? " mutual how far ties are returned," : "")
      # gwesp how far partners share partners, nodematch how far ties keep within a group. Others to try:
      \(more.map { "#   + \($0)" }.joined(separator: "\n"))
      fit <- ergm(
        net ~ \(terms.joined(separator: " + ")),
        control = control.ergm(seed = 1)
      )
      print(summary(fit))

      # Do not read the numbers before these two look well: chains that wander about one level, and
      # simulated networks that look like the observed one.
      pdf(file.path(folder, "diagnostics.pdf"))
      mcmc.diagnostics(fit)
      goodness <- gof(fit)
      plot(goodness)
      dev.off()
      print(goodness)

      """
  }
}

extension NetworkFormat {
  /// A folder for statnet's ergm: tables and a script.
  public static let ergm = NetworkFormat(
    name: "ergm", title: "a model of statnet’s ergm",
    write: { network, path, existing throws(DataError) in
      try ERGMWriter(path: path, existing: existing).write(network)
    })
}
