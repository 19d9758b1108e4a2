# Reference numbers of conjoint.reference.json, and the data they are of: R 4.2.2 with bayesm 3.1-5 (camera, its first
# hundred respondents), survival 3.5-3 and jsonlite. Run in the root of the repository:
# Rscript analysis/conjoint/conjoint.reference.R
suppressMessages({library(bayesm); library(survival); library(jsonlite)})
data(camera)
rows <- do.call(rbind, lapply(1:100, function(r) {
  x <- camera[[r]]$X
  brand <- c("canon", "sony", "nikon", "panasonic", "")[apply(cbind(x[, 1:4], rowSums(x[, 1:4]) == 0), 1, which.max)]
  data.frame(respondent = r, task = rep(1:16, each = 5), brand = brand, x[, 5:10],
    chosen = as.integer(rep(1:5, 16) == rep(camera[[r]]$y, each = 5)))
}))
isNone <- rows$brand == ""
attributes <- c("brand", "pixels", "zoom", "video", "swivel", "wifi", "price")
file <- rows
file[isNone, attributes] <- NA
write.csv(file, "analysis/reference-data/camera-choices.csv", row.names = FALSE, quote = FALSE, na = "")

# Effects coding with the levels in ascending order; "none" has 0 in every effect and 1 in its own column.
code <- function(d, contrasts) {
  none <- d$brand == ""
  parts <- lapply(attributes, function(a) {
    levels <- sort(unique(d[[a]][!none]))
    m <- contrasts(length(levels))[match(d[[a]], levels), , drop = FALSE]
    m[none, ] <- 0
    m
  })
  unname(do.call(cbind, parts))
}
set <- interaction(rows$respondent, rows$task)
x <- cbind(code(rows, contr.sum), as.integer(isNone))
tight <- coxph.control(eps = 1e-15, iter.max = 100)
fit <- function(d, x, weights = rep(1, nrow(d))) {
  set <- interaction(d$respondent, d$task, drop = TRUE)
  plain <- coxph(Surv(rep(1, nrow(d)), d$chosen) ~ x + strata(set) + cluster(d$respondent), weights = weights,
    ties = "breslow", control = tight)
  # A stratum's weight also stands in coxph's denominator.
  offset <- sum((weights * log(weights))[d$chosen == 1])
  list(coef = unname(coef(plain)), se = unname(sqrt(diag(plain$naive.var))), robustSe = unname(sqrt(diag(plain$var))),
    logLikelihood = plain$loglik[2] + offset, nullLogLikelihood = plain$loglik[1] + offset)
}
sizes <- sapply(attributes, function(a) length(unique(rows[[a]][!isNone])))
all <- fit(rows, x)
at <- split(seq_len(sum(sizes - 1)), rep(seq_along(sizes), sizes - 1))
utilities <- lapply(at, function(k) c(all$coef[k], -sum(all$coef[k])))
ranges <- sapply(utilities, function(u) diff(range(u)))
weights <- c(1, 2, 0.5)[(rows$respondent %% 3) + 1]
shown <- lapply(attributes, function(a) as.vector(table(rows[[a]][!isNone])))
chosen <- lapply(attributes, function(a) as.vector(table(rows[[a]][!isNone & rows$chosen == 1])))
forced <- rows[!isNone & !(set %in% set[isNone & rows$chosen == 1]), ]
concepts <- list(c(1, 2, 2, 1, 1, 2, 3), c(4, 1, 1, 2, 2, 1, 1), c(2, 2, 2, 2, 2, 2, 5))
strength <- exp(c(sapply(concepts, function(p) sum(mapply(function(u, l) u[l], utilities, p))), all$coef[length(all$coef)]))

# The study's concepts as a design: information with every concept of a task equally likely.
real <- rows[!isNone, ]
inform <- function(x, chance, each) {
  total <- 0
  for (from in seq(1, nrow(x), each)) {
    own <- x[from:(from + each - 1), ]
    mean <- drop(chance %*% own)
    total <- total + t(own) %*% (chance * own) - outer(mean, mean)
  }
  total
}
orthonormal <- function(n) { h <- contr.helmert(n); t(t(h) / sqrt(colSums(h^2))) * sqrt(n) }
standard <- inform(code(real, orthonormal), rep(1 / 4, 4), 4) / 1600
errors <- function(information) {
  v <- solve(information / 100 * 300)
  unname(lapply(at, function(k) c(sqrt(diag(v)[k]), sqrt(sum(v[k, k])))))
}
out <- list(
  origin = "R 4.2.2, survival 3.5-3 coxph (ties = breslow, eps = 1e-15), bayesm 3.1-5 data camera, respondents 1 to 100",
  script = "analysis/conjoint/conjoint.reference.R",
  tolerance = "relative 1e-8",
  none = c(all, list(utilities = unname(utilities), importances = unname(ranges / sum(ranges)))),
  weighted = fit(rows, x, weights),
  forced = fit(forced, code(forced, contr.sum)),
  counts = list(shown = shown, chosen = chosen, none = sum(rows$chosen[isNone])),
  shares = list(concepts = concepts, withNone = strength / sum(strength), without = strength[1:3] / sum(strength[1:3]),
    steeper = strength[1:3]^2 / sum(strength[1:3]^2)),
  design = list(efficiency = exp(as.numeric(determinant(standard)$modulus) / ncol(standard)),
    standardErrors = errors(inform(code(real, contr.sum), rep(1 / 4, 4), 4)),
    standardErrorsWithNone = errors(inform(x, c(rep(0.85 / 4, 4), 0.15), 5))))
write_json(out, "analysis/conjoint/conjoint.reference.json", digits = 15, auto_unbox = TRUE, pretty = TRUE)
