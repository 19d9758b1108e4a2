import { fillBrands } from "#questionnaire/instruments/fill-brands";
import { withFreeCodes } from "#questionnaire/instruments/free-codes";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";
import { fillNames, type PlannedNames } from "#questionnaire/planning/fill-names";
import { orderModules } from "#questionnaire/planning/order-modules";
import { screenerPage } from "#questionnaire/planning/screener-page";
import { takenCodes } from "#questionnaire/taken-codes";

export type PlannedPages = PlannedNames & {
  hasScreener: boolean;
  /** The brands to ask about, one a line. */
  brands?: LocalisedText;
};

/** The pages that a plan comes to, in a sensible order and under codes that are free. */
export function buildPlannedPages(
  modules: readonly Pick<InstrumentModule, "bases" | "build">[],
  { hasScreener, brands, ...names }: PlannedPages,
  taken: ReadonlySet<string> = new Set(),
): Page[] {
  const pages = hasScreener ? withFreeCodes([screenerPage], taken) : [];
  for (const module of orderModules(modules)) {
    pages.push(...module.build(new Set([...taken, ...codesOf(pages)])));
  }
  return fillNames(fillBrands(structuredClone(pages), brands ?? {}), names);
}

function codesOf(pages: Page[]): Set<string> {
  return takenCodes({ languages: ["en"], title: {}, consent: {}, thanks: {}, pages });
}
