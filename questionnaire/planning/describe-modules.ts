import { defaultTexts } from "#questionnaire/default-texts";
import { estimateMinutes, estimatePathMinutes } from "#questionnaire/estimate-minutes";
import { leavesBrandsOpen } from "#questionnaire/instruments/fill-brands";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { instrumentModules } from "#questionnaire/instruments/module-library";
import type { Language } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";
import { type BasisVariable, countBasis, describeBasis } from "#questionnaire/planning/describe-basis";
import { findOpenNames, type OpenName } from "#questionnaire/planning/fill-names";
import type { ModuleOffer } from "#questionnaire/planning/propose-modules";
import { screenerPage } from "#questionnaire/planning/screener-page";

export type MinutesByLanguage = Partial<Record<Language, number>>;

/** What a plan has to know of a module, as plain data. */
export type PlannerModule = ModuleOffer &
  Pick<InstrumentModule, "title" | "summary" | "licence" | "itemCount" | "validation"> & {
    minutesByLanguage: MinutesByLanguage;
    basis: BasisVariable[];
    /** What it leaves to the study to name. */
    opens: (OpenName | "brands")[];
  };

/** The modules of the library that anybody may use, measured for a study in these languages. */
export function describeModules(languages: readonly Language[]): PlannerModule[] {
  return instrumentModules
    .filter(({ allowedUse }) => allowedUse === "any")
    .map(({ id, bases, about, build, title, summary, licence, itemCount, validation }) => {
      const pages = build(new Set());
      const basis = describeBasis(pages);
      const opens = [...findOpenNames(pages), ...(leavesBrandsOpen(pages) ? (["brands"] as const) : [])];
      const minutesByLanguage = minutesOf(pages, languages);
      return {
        ...{ id, bases, title, summary, licence, itemCount, validation, minutesByLanguage, basis, opens },
        actions: about.actions,
        minutes: Math.max(...Object.values(minutesByLanguage)),
        basisVariables: countBasis(basis),
      };
    });
}

/** What a questionnaire takes besides its modules: the consent, and the screener. */
export function describeFrame(languages: readonly Language[]): {
  consent: MinutesByLanguage;
  screener: MinutesByLanguage;
} {
  const consent = languages.map((language) => [
    language,
    estimateMinutes({ ...defaultTexts, languages: [...languages], title: {}, pages: [] }, language),
  ]);
  return { consent: Object.fromEntries(consent), screener: minutesOf([screenerPage], languages) };
}

function minutesOf(pages: readonly Page[], languages: readonly Language[]): MinutesByLanguage {
  return Object.fromEntries(languages.map((language) => [language, estimatePathMinutes(pages, language)]));
}
