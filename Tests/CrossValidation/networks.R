# The networks that golden values are computed on, and the file of those values.
#
# Sourced by the scripts in this folder; `folder` is where they lie.

networks <- read.csv(text = "
name,path,kind,directed,column
marriage,Datasets/classic/florentine-marriage,marriage,FALSE,
business,Datasets/classic/florentine-business,business,FALSE,
kite,Datasets/classic/krackhardt-kite,connection,FALSE,
karate,Datasets/classic/karate,contact,FALSE,faction
scattered,Tests/CrossValidation/Networks/scattered,contact,FALSE,group
advice,Datasets/classic/high-tech-managers,advice,TRUE,dept
friendship,Datasets/classic/high-tech-managers,friendship,TRUE,dept
reports,Datasets/classic/high-tech-managers,reports_to,TRUE,dept
liking,Datasets/classic/sampson,liking_3,TRUE,group
scattered-arcs,Tests/CrossValidation/Networks/scattered-arcs,contact,TRUE,group
", colClasses = c(rep("character", 3), "logical", "character"))

# The matrix of a network (0 and 1, symmetric if undirected), its strengths, and the groups.
read_network <- function(row) {
  path <- file.path(folder, "..", "..", row$path)
  actors <- read.csv(file.path(path, "actors.csv"), colClasses = "character")
  ties <- read.csv(file.path(path, "ties.csv"), colClasses = "character")
  ties <- ties[ties$kind == row$kind, ]
  ends <- cbind(match(ties$source, actors$id), match(ties$target, actors$id))
  strengths <- matrix(0, nrow(actors), nrow(actors))
  strengths[ends] <- if ("strength" %in% names(ties)) as.numeric(ties$strength) else 1
  if (!row$directed) strengths <- pmax(strengths, t(strengths))
  list(
    name = row$name, directed = row$directed, matrix = (strengths > 0) * 1,
    strengths = if ("strength" %in% names(ties)) strengths,
    groups = if (row$column != "") actors[[row$column]]
  )
}

golden <- data.frame()
add <- function(level, metric, network, values) {
  values[!is.finite(values)] <- NaN
  text <- paste(sub("NaN", "nan", sprintf("%.12g", values)), collapse = " ")
  golden <<- rbind(golden, data.frame(level, metric, network = network$name, values = text))
}
write_golden <- function(name) {
  golden <- golden[order(golden$level, golden$metric, golden$network, method = "radix"), ]
  write.csv(golden, file.path(folder, "Golden", name), row.names = FALSE, quote = FALSE)
}
