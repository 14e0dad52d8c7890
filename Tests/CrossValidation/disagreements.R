# Values of R igraph and sna that differ from this library's; the README says who is right, and why.
#
#   Rscript Tests/CrossValidation/disagreements.R
#
# writes Golden/disagreements-r.csv. A test checks that they still differ.
suppressMessages({
  library(sna)
  library(igraph)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(folder, "networks.R"))
calls <- c()
read <- function(name) read_network(networks[networks$name == name, ])
disagree <- function(level, metric, name, call, values) {
  add(level, metric, read(name), values)
  calls <<- c(calls, call)
}
matrix_of <- function(name) read(name)$matrix
graph_of <- function(name) {
  graph_from_adjacency_matrix(matrix_of(name), if (read(name)$directed) "directed" else "undirected")
}

disagree("network", "krackhardt-lubness", "reports", "sna lubness(m)", lubness(matrix_of("reports")))
disagree(
  "network", "krackhardt-hierarchy", "advice", "sna hierarchy(m)",
  sna::hierarchy(matrix_of("advice"))
)
disagree("network", "reciprocity", "advice", "sna grecip(m)", grecip(matrix_of("advice")))
disagree(
  "network", "degree-centralization", "marriage", "igraph centr_degree(g)",
  centr_degree(graph_of("marriage"))$centralization
)
disagree(
  "algorithm", "in-degree-centralization", "friendship", "igraph centr_degree(g mode=in)",
  centr_degree(graph_of("friendship"), mode = "in")$centralization
)
disagree(
  "algorithm", "closeness-centralization", "kite", "sna centralization(m closeness)",
  centralization(matrix_of("kite"), sna::closeness)
)
disagree(
  "actor", "closeness", "marriage", "igraph closeness(g normalized=TRUE)",
  igraph::closeness(graph_of("marriage"), normalized = TRUE)
)
disagree("actor", "eigenvector", "karate", "igraph eigen_centrality(g)", eigen_centrality(graph_of("karate"))$vector)
golden$call <- calls
write_golden("disagreements-r.csv")
