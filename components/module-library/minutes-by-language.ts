import { estimatePathMinutes } from "#questionnaire/estimate-minutes";
import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import { type Language, languages } from "#questionnaire/localised-text";

type LanguageFacts = { language: Language; minutes: number; state: "validated" | "not-validated" };

const known = new WeakMap<InstrumentModule, LanguageFacts[]>();

/** How long a module takes in each language that it is worded in, to half a minute, and whether that wording is tested. */
export function minutesByLanguage(module: InstrumentModule): LanguageFacts[] {
  const found = known.get(module);
  if (found) return found;
  const pages = module.build(new Set());
  const facts = languages.flatMap((language) => {
    const state = module.validation[language];
    if (!state) return [];
    const minutes = Math.max(0.5, Math.round(estimatePathMinutes(pages, language) * 2) / 2);
    return [{ language, minutes, state }];
  });
  known.set(module, facts);
  return facts;
}
