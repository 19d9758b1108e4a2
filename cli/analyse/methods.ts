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
};
