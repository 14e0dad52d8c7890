# Golden values of metrics and algorithms by R igraph.
#
#   Rscript Tests/CrossValidation/metrics_igraph.R
#
# writes Golden/metrics-r-igraph.csv.
suppressMessages(library(igraph))
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(folder, "networks.R"))
unit <- function(x) abs(x) / sqrt(sum(x^2))

for (index in seq_len(nrow(networks))) {
  network <- read_network(networks[index, ])
  g <- graph_from_adjacency_matrix(network$matrix, if (network$directed) "directed" else "undirected")
  u <- as.undirected(g, "collapse")
  n <- vcount(g)
  actor <- function(metric, values) add("actor", metric, network, values)
  whole <- function(metric, value) add("network", metric, network, value)
  algorithm <- function(name, values) add("algorithm", name, network, values)

  actor("degree", degree(g))
  actor("in-degree", degree(g, mode = "in"))
  actor("out-degree", degree(g, mode = "out"))
  actor("betweenness", betweenness(g))
  harmonic <- harmonic_centrality(g, mode = "out")
  actor("harmonic-closeness", ifelse(is.nan(harmonic), 0, harmonic))
  reached <- rowSums(is.finite(distances(g, mode = "out")))
  actor("closeness", ifelse(reached == n, closeness(g, mode = "out") * (n - 1), NaN))
  actor("eccentricity", eccentricity(g, mode = "out"))
  parts <- components(g, "weak")
  actor("component-size", parts$csize[parts$membership])
  if (max(abs(eigen(network$matrix, only.values = TRUE)$values)) > 1e-9) {
    actor("eigenvector", unit(eigen_centrality(g, directed = network$directed)$vector))
  }
  actor("pagerank", page_rank(g)$vector)
  actor("coreness", coreness(u, "all"))
  actor("local-clustering", transitivity(u, "local"))
  actor("constraint", constraint(g))

  whole("density", edge_density(g))
  whole("components", parts$no)
  whole("largest-component", max(parts$csize))
  whole("articulation-points", length(articulation_points(u)))
  whole("diameter", diameter(g, directed = network$directed, unconnected = TRUE))
  whole("degree-centralization", centr_degree(g, mode = "all", loops = FALSE)$centralization)
  whole("betweenness-centralization", centr_betw(g, directed = network$directed)$centralization)
  if (network$directed) {
    whole("reciprocity", reciprocity(g, mode = "default"))
    whole("dyad-reciprocity", reciprocity(g, mode = "ratio"))
  }
  whole("transitivity", transitivity(u, "global"))

  # Where beta is beyond 1 / the largest eigenvalue the formula has no meaning.
  radius <- max(Mod(eigen(network$matrix, only.values = TRUE)$values))
  if (radius < 9.9) algorithm("bonacich-power", power_centrality(g, exponent = 0.1))
  if (radius < 9.9) algorithm("bonacich-power-negative", power_centrality(g, exponent = -0.1))
  if (!network$directed) {
    if (parts$no == 1) {
      algorithm("closeness-centralization", centr_clo(g)$centralization)
    }
  } else {
    algorithm("in-degree-centralization", centr_degree(g, mode = "in", loops = FALSE)$centralization)
    algorithm("out-degree-centralization", centr_degree(g, mode = "out", loops = FALSE)$centralization)
  }
}
write_golden("metrics-r-igraph.csv")
