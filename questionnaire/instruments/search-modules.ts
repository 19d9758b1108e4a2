import type { InstrumentModule, ReferenceInstrument } from "#questionnaire/instruments/instrument-module";
import type { Language, LocalisedText } from "#questionnaire/localised-text";
import { type MarketingAction, marketingActionNames } from "#questionnaire/marketing-action";
import { foldForSearch } from "#questionnaire/reference-lists/fold-for-search";
import type { SegmentationBase } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

export type ModuleSearch = {
  /** Any of these. */
  bases?: readonly SegmentationBase[];
  /** Part of the construct's name. */
  construct?: string;
  maxMinutes?: number;
  /** Worded in all of these; what is kept for reference only is worded in none. */
  languages?: readonly Language[];
  /** Any of these; what is kept for reference only serves none. */
  actions?: readonly MarketingAction[];
  /** Each word has to be somewhere in what the library says of the module, in either language. */
  words?: string;
};

/** The modules that answer the search, in the order given. */
export function searchModules<T extends InstrumentModule | ReferenceInstrument>(
  modules: readonly T[],
  wanted: ModuleSearch,
): T[] {
  const words = foldForSearch(wanted.words ?? "")
    .split(" ")
    .filter(Boolean);
  const construct = foldForSearch(wanted.construct ?? "");
  return modules.filter(
    (module) =>
      isAny(module.bases, wanted.bases) &&
      module.minutes <= (wanted.maxMinutes ?? Infinity) &&
      isAny("about" in module ? module.about.actions : [], wanted.actions) &&
      (wanted.languages ?? []).every((language) => "validation" in module && module.validation[language]) &&
      foldText(module.construct).includes(construct) &&
      holdsAll(module, words),
  );
}

function isAny<T>(has: readonly T[], wanted: readonly T[] | undefined): boolean {
  return !wanted?.length || has.some((one) => wanted.includes(one));
}

function holdsAll(module: InstrumentModule | ReferenceInstrument, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const told = textsOf(module).map(foldText).join(" ");
  const joined = told.replaceAll(" ", "");
  return words.every((word) => told.includes(word) || joined.includes(word));
}

function textsOf(module: InstrumentModule | ReferenceInstrument): LocalisedText[] {
  const { title, construct, summary, source, bases } = module;
  const about =
    "about" in module
      ? [
          module.about.measures,
          module.about.whenToUse,
          ...module.about.actions.map((action) => marketingActionNames[action]),
        ]
      : [];
  return [
    title,
    construct,
    summary,
    source,
    ...bases.map((base) => segmentationBaseNames[base].name),
    ...about,
  ];
}

function foldText(text: LocalisedText): string {
  return Object.values(text).map(foldForSearch).join(" ");
}
