# Reference numbers of typing-studies.reference.json, from R 4.2.2 with MASS 7.3-58.2, nnet 7.3-18, rpart 4.1.19 and jsonlite.
# Run in the root of the repository: Rscript analysis/typing/typing-studies.reference.R
invisible(Sys.setlocale("LC_COLLATE", "C"))
suppressMessages({library(rpart);library(MASS);library(nnet);library(jsonlite)})
ref <- "analysis/reference-data/"
folds <- function(n) ((seq_len(n)-1) %% 10)+1
crossed <- function(d, fit, classify) {
  f <- folds(nrow(d)); p <- d$segment
  for (k in 1:10) p[f==k] <- classify(fit(d[f!=k,]), d[f==k,])
  unclass(table(d$segment, p))
}
study <- function(d) {
  d$segment <- factor(d$segment)
  tree <- rpart(segment~., d, method="class")
  deep <- rpart(segment~., d, method="class", cp=0.002, minsplit=16)
  lda <- lda(segment~., d); pl <- predict(lda, d)
  mn <- multinom(segment~., d, decay=1, trace=FALSE, maxit=2000, reltol=1e-14, MaxNWts=5000)
  list(n=nrow(d),
    tree=list(cp=tree$cptable[,"CP"], splits=tree$cptable[,"nsplit"], relError=tree$cptable[,"rel error"], leaves=sum(tree$frame$var=="<leaf>"),
      probabilities=unname(predict(tree,d)[1:5,]), confusion=unname(crossed(d, function(x) rpart(segment~., x, method="class"), function(m,x) predict(m,x,type="class")))),
    deepTree=list(cp=deep$cptable[,"CP"], splits=deep$cptable[,"nsplit"], relError=deep$cptable[,"rel error"], leaves=sum(deep$frame$var=="<leaf>"), probabilities=unname(predict(deep,d)[1:5,])),
    lda=list(svd=lda$svd, accuracy=mean(pl$class==d$segment), posterior=unname(pl$posterior[1:5,]),
      confusion=unname(crossed(d, function(x) lda(segment~., x), function(m,x) predict(m,x)$class)),
      loo=mean(lda(segment~., d, CV=TRUE)$class==d$segment)),
    multinomial=list(value=mn$value, accuracy=mean(predict(mn,d)==d$segment),
      confusion=unname(crossed(d, function(x) multinom(segment~., x, decay=1, trace=FALSE, maxit=2000, reltol=1e-14, MaxNWts=5000), function(m,x) predict(m,x)))))
}
tea <- read.csv(paste0(ref,"tea.csv"), stringsAsFactors=TRUE)
bfi <- read.csv(paste0(ref,"bfi.csv"))
md <- read.csv(paste0(ref,"mcdonalds.csv"), stringsAsFactors=TRUE)
k <- read.csv(paste0(ref,"mcdonalds-kmeans-assignments.csv"))
out <- list(
 tea=study(data.frame(segment=tea$SPC, tea[,c("Tea","How","sugar","how","where","price","age","sex","Sport","frequency")])),
 bfi=study(na.omit(data.frame(segment=bfi$education, bfi[,c(1:10,26,28)]))),
 visits=study(data.frame(segment=md$VisitFrequency, md[,c(1:11,12,13,15)])),
 k6=study(data.frame(segment=k$K6, md[,1:11])),
 k8=study(data.frame(segment=k$K8, md[,c(1:5,13,14)])))
write_json(out, "analysis/typing/typing-studies.reference.json", digits=14, auto_unbox=TRUE, matrix="rowmajor")
