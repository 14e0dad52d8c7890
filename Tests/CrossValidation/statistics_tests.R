# Golden values of the permutation tests, by R sna.
#
#   Rscript Tests/CrossValidation/statistics_tests.R
#
# writes Golden/statistics-tests.csv: one line per statistic with sna's value, its p at least as
# large (ge) and at most as large (le), and the number of draws. sna takes p as the plain share of
# draws, without the observed arrangement.
suppressMessages(library(sna))
root <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "..", "..")
read <- function(set, kind, mutual) {
  actors <- read.csv(file.path(root, "Datasets/classic", set, "actors.csv"), colClasses = "character")
  ties <- read.csv(file.path(root, "Datasets/classic", set, "ties.csv"), colClasses = "character")
  ties <- ties[ties$kind == kind, ]
  m <- matrix(0, nrow(actors), nrow(actors))
  m[cbind(match(ties$source, actors$id), match(ties$target, actors$id))] <- 1
  if (mutual) pmax(m, t(m)) else m
}
marriage <- read("florentine-marriage", "marriage", TRUE)
business <- read("florentine-business", "business", TRUE)
wealth <- as.numeric(read.csv(file.path(root, "Datasets/classic/florentine-marriage/actors.csv"))$wealth)
difference <- abs(outer(wealth, wealth, "-"))
advice <- read("high-tech-managers", "advice", FALSE)
friendship <- read("high-tech-managers", "friendship", FALSE)
reports <- read("high-tech-managers", "reports_to", FALSE)
liking <- lapply(1:3, function(wave) read("sampson", paste0("liking_", wave), FALSE))
karate <- read("karate", "contact", TRUE)

reps <- 20000
out <- data.frame()
row <- function(test, name, value, ge, le) {
  out <<- rbind(out, data.frame(test, name, value = sprintf("%.12g", value), ge, le, reps))
}
set.seed(20240501)

correlate <- function(name, a, b, mode) {
  r <- gcor(a, b, mode = mode)
  test <- qaptest(list(a, b), gcor, g1 = 1, g2 = 2, mode = mode, reps = reps)
  row("qap", name, r, test$pgreq, test$pleeq)
}
correlate("florentine marriage business", marriage, business, "graph")
correlate("high-tech advice friendship", advice, friendship, "digraph")
correlate("high-tech advice reports", advice, reports, "digraph")
correlate("high-tech friendship reports", friendship, reports, "digraph")
correlate("sampson liking 1 2", liking[[1]], liking[[2]], "digraph")

regress <- function(name, y, x, mode, hypothesis = "qapspp") {
  fit <- netlm(y, x, mode = mode, nullhyp = hypothesis, reps = reps)
  for (k in seq_along(x)) {
    row(paste("mrqap", hypothesis), paste(name, names(x)[k]), fit$tstat[k + 1], fit$pgreq[k + 1], fit$pleeq[k + 1])
  }
}
regress("high-tech advice:", advice, list(friendship = friendship, reports = reports), "digraph")
regress("high-tech advice:", advice, list(friendship = friendship, reports = reports), "digraph", "qapy")
regress("sampson liking 3:", liking[[3]], list(first = liking[[1]], second = liking[[2]]), "digraph")
regress("florentine business:", business, list(marriage = marriage, difference = difference), "graph")

logit <- function(name, y, x, mode, reps) {
  fit <- netlogit(y, x, mode = mode, nullhyp = "qapspp", reps = reps)
  for (k in seq_along(x)) {
    out <<- rbind(out, data.frame(test = "logistic qapspp", name = paste(name, names(x)[k]),
      value = sprintf("%.12g", fit$tstat[k + 1]), ge = fit$pgreq[k + 1], le = fit$pleeq[k + 1], reps))
  }
}
logit("high-tech friendship:", friendship, list(advice = advice, reports = reports), "digraph", 2000)
logit("florentine business:", business, list(marriage = marriage, difference = difference), "graph", 2000)

uniform <- function(name, m, kind, given, statistic, ...) {
  test <- cug.test(m, statistic, mode = kind, cmode = given, reps = reps, FUN.args = list(...))
  row(paste("cug", given), name, test$obs.stat, test$pgteobs, test$plteobs)
}
for (given in c("size", "edges")) {
  uniform("florentine marriage transitivity", marriage, "graph", given, gtrans, mode = "graph", measure = "weak")
  uniform("karate transitivity", karate, "graph", given, gtrans, mode = "graph", measure = "weak")
  uniform("florentine business transitivity", business, "graph", given, gtrans, mode = "graph", measure = "weak")
  uniform("high-tech friendship reciprocity", friendship, "digraph", given, grecip, measure = "edgewise")
}
inward <- function(dat, ...) {
  d <- degree(dat, cmode = "indegree")
  sum(max(d) - d) / (length(d) - 1)^2
}
for (given in c("edges", "dyad.census")) {
  uniform("high-tech friendship centralization", friendship, "digraph", given, inward)
  uniform("high-tech advice centralization", advice, "digraph", given, inward)
  uniform("sampson liking 3 centralization", liking[[3]], "digraph", given, inward)
}
write.csv(out, file.path(root, "Tests/CrossValidation/Golden/statistics-tests.csv"), row.names = FALSE, quote = FALSE)
