# Times R sna's qaptest and netlm, to compare with tarap-bench's qap_200, mrqap_100 and mrqap_1000.
#
#   Rscript Tests/CrossValidation/statistics_times.R
#
# netlm tests the intercept too: of its time per draw, k/(k + 1) goes to k predictors. At 1,000 actors
# a draw takes seconds, so a few are timed and the difference between two counts is scaled up.
suppressMessages(library(sna))
set.seed(1)
time <- function(expression) system.time(expression)[["elapsed"]]
n <- 200
x <- matrix(runif(n * n), n, n)
y <- 0.3 * x + matrix(runif(n * n), n, n)
cat("qap_200, 1000 draws:", time(qaptest(list(x, y), gcor, g1 = 1, g2 = 2, reps = 1000)), "s\n")
regression <- function(n, few, many) {
  x <- array(runif(3 * n * n), c(3, n, n))
  y <- 0.1 * x[1, , ] + matrix(runif(n * n), n, n)
  a <- time(netlm(y, x, reps = few))
  b <- time(netlm(y, x, reps = many))
  per <- (b - a) / (many - few)
  cat(sprintf("netlm, %d actors, 3 predictors: %.3f s per draw, so %.0f s for 10,000 (%.0f s for the predictors alone)\n",
    n, per, 1e4 * per, 7500 * per))
}
regression(100, 20, 120)
regression(1000, 1, 5)
