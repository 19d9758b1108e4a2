import type { AnalyseMethod } from "#cli/analyse/define-method";

/** Every method of the command line, loaded when it is asked for. */
export const methods: Readonly<Record<string, () => Promise<AnalyseMethod>>> = {
  nps: () => import("#cli/analyse/methods/nps").then((module) => module.npsMethod),
  correspondence: () =>
    import("#cli/analyse/methods/correspondence").then((module) => module.correspondenceMethod),
  "multiple-correspondence": () =>
    import("#cli/analyse/methods/multiple-correspondence").then(
      (module) => module.multipleCorrespondenceMethod,
    ),
  "k-medoids": () => import("#cli/analyse/methods/k-medoids").then((module) => module.kMedoidsMethod),
  hierarchical: () => import("#cli/analyse/methods/hierarchical").then((module) => module.hierarchicalMethod),
  stability: () => import("#cli/analyse/methods/stability").then((module) => module.stabilityMethod),
  ensemble: () => import("#cli/analyse/methods/ensemble").then((module) => module.ensembleMethod),
  gap: () => import("#cli/analyse/methods/gap").then((module) => module.gapMethod),
  factor: () => import("#cli/analyse/methods/factor").then((module) => module.factorMethod),
  reliability: () => import("#cli/analyse/methods/reliability").then((module) => module.reliabilityMethod),
  crosstab: () => import("#cli/analyse/methods/crosstab").then((module) => module.crosstabMethod),
  anova: () => import("#cli/analyse/methods/anova").then((module) => module.anovaMethod),
  topline: () => import("#cli/analyse/methods/topline").then((module) => module.toplineMethod),
  "response-style": () =>
    import("#cli/analyse/methods/response-style").then((module) => module.responseStyleMethod),
  rake: () => import("#cli/analyse/methods/rake").then((module) => module.rakeMethod),
  drivers: () => import("#cli/analyse/methods/drivers").then((module) => module.driversMethod),
  turf: () => import("#cli/analyse/methods/turf").then((module) => module.turfMethod),
  rfm: () => import("#cli/analyse/methods/rfm").then((module) => module.rfmMethod),
  price: () => import("#cli/analyse/methods/price").then((module) => module.priceMethod),
  typing: () => import("#cli/analyse/methods/typing").then((module) => module.typingMethod),
  score: () => import("#cli/analyse/methods/score").then((module) => module.scoreMethod),
  "latent-class": () =>
    import("#cli/analyse/methods/latent-class").then((module) => module.latentClassMethod),
  maxdiff: () => import("#cli/analyse/methods/maxdiff").then((module) => module.maxdiffMethod),
  "k-means": () => import("#cli/analyse/methods/k-means").then((module) => module.kMeansMethod),
  conjoint: () => import("#cli/analyse/methods/conjoint").then((module) => module.conjointMethod),
  "conjoint-design": () =>
    import("#cli/analyse/methods/conjoint-design").then((module) => module.conjointDesignMethod),
  "maxdiff-design": () =>
    import("#cli/analyse/methods/maxdiff-design").then((module) => module.maxdiffDesignMethod),
};
