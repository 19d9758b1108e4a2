import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { Language } from "#questionnaire/localised-text";
import { describeBasis } from "#questionnaire/planning/describe-basis";
import { estimateMinutes } from "#questionnaire/planning/estimate-minutes";
import type { ModuleOffer } from "#questionnaire/planning/propose-modules";

/** The modules of the library that anybody may use, measured for a study in these languages. */
export function offerModules(languages: readonly Language[]): ModuleOffer[] {
  return instrumentModules
    .filter(({ allowedUse }) => allowedUse === "any")
    .map(({ id, bases, about, build }) => {
      const pages = build(new Set());
      return {
        id,
        bases,
        actions: about.actions,
        minutes: Math.max(...languages.map((language) => estimateMinutes(pages, language))),
        basisVariables: describeBasis(pages).length,
      };
    });
}
