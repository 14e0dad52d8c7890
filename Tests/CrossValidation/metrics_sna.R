# Golden values of metrics and algorithms by R sna.
#
#   Rscript Tests/CrossValidation/metrics_sna.R
#
# writes Golden/metrics-r-sna.csv; mixing is by the network package, which sna builds on. sna has digraphs only: an undirected network counts each pair of a
# broker twice, and calls one of the two readings representative and the other gatekeeper.
suppressMessages(library(sna))
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(folder, "networks.R"))

for (index in seq_len(nrow(networks))) {
  network <- read_network(networks[index, ])
  m <- network$matrix
  n <- nrow(m)
  mode <- if (network$directed) "digraph" else "graph"
  either <- pmax(m, t(m))
  actor <- function(metric, values) add("actor", metric, network, values)
  whole <- function(metric, value) add("network", metric, network, value)
  algorithm <- function(name, values) add("algorithm", name, network, values)

  actor("degree", degree(m, gmode = mode))
  actor("in-degree", degree(m, cmode = "indegree"))
  actor("out-degree", degree(m, cmode = "outdegree"))
  actor("betweenness", betweenness(m, gmode = mode))
  actor("harmonic-closeness", closeness(m, gmode = mode, cmode = if (network$directed) "suminvdir" else "suminvundir") * (n - 1))
  steps <- geodist(m)$gdist
  actor("eccentricity", apply(steps, 1, function(row) max(row[is.finite(row)])))
  parts <- component.dist(m, connected = "weak")
  actor("component-size", parts$csize[parts$membership])
  actor("coreness", kcores(either, mode = "graph"))
  if (!is.null(network$groups)) {
    raw <- brokerage(m, network$groups)$raw.nli
    pairs <- if (network$directed) 1 else 2
    actor("coordinator", raw[, 1] / pairs)
    actor("itinerant", raw[, 2] / pairs)
    actor("representative", raw[, 3])
    actor("gatekeeper", raw[, 4])
    actor("liaison", raw[, 5] / pairs)
    actor("brokerage", raw[, 6] / pairs)
    net <- network::network(m, directed = network$directed)
    network::set.vertex.attribute(net, "group", network$groups)
    order <- sort(unique(network$groups))
    counts <- unclass(network::mixingmatrix(net, "group"))[order, order]
    # Row by row; of an undirected network each pair of groups once.
    cells <- if (network$directed) t(counts) else t(counts)[lower.tri(counts, diag = TRUE)]
    add("group", "mixing", network, as.vector(cells))
  }

  whole("density", gden(m, mode = mode))
  whole("components", components(m, connected = "weak"))
  whole("isolates", length(isolates(m)))
  whole("articulation-points", length(cutpoints(either, mode = "graph")))
  whole("degree-centralization", centralization(m, degree, mode = mode, cmode = "freeman"))
  whole("betweenness-centralization", centralization(m, betweenness, mode = mode))
  whole("reciprocity", grecip(m, measure = "edgewise"))
  whole("dyad-reciprocity", grecip(m, measure = "dyadic.nonnull"))
  whole("transitivity", gtrans(either, mode = "graph", measure = "weak"))
  whole("krackhardt-connectedness", connectedness(m))
  whole("krackhardt-hierarchy", hierarchy(m, measure = "krackhardt"))
  whole("krackhardt-efficiency", efficiency(m))
  # Of the reporting lines: see disagreements.R.
  if (network$name != "reports") whole("krackhardt-lubness", lubness(m))

  algorithm("dyadic-reciprocity", grecip(m, measure = "dyadic"))
  algorithm("dyad-census", as.vector(dyad.census(m)))
  algorithm("triad-census", as.vector(triad.census(m)))
  radius <- max(Mod(eigen(m, only.values = TRUE)$values))
  if (radius < 9.9) algorithm("bonacich-power", bonpow(m, exponent = 0.1))
  if (radius < 9.9) algorithm("bonacich-power-negative", bonpow(m, exponent = -0.1))
  if (network$directed) {
    algorithm("in-degree-centralization", centralization(m, degree, mode = "digraph", cmode = "indegree"))
    algorithm("out-degree-centralization", centralization(m, degree, mode = "digraph", cmode = "outdegree"))
  }
  strong <- component.dist(m, connected = "strong")
  algorithm("strong-component-size", strong$csize[strong$membership])
}
write_golden("metrics-r-sna.csv")
