import type { LocalisedText, StudioLanguage } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

/** The study's own words for what modules leave open. */
export type PlannedNames = { category: LocalisedText; brand: LocalisedText };

const openNames: readonly { of: keyof PlannedNames; written: Record<StudioLanguage, string> }[] = [
  { of: "category", written: { fa: "[دستهٔ محصول]", en: "[product category]" } },
  { of: "category", written: { fa: "[محصول]", en: "[product]" } },
  { of: "brand", written: { fa: "[برند]", en: "[brand]" } },
  { of: "brand", written: { fa: "[شرکت]", en: "[company]" } },
];

/** The pages with the names in place of the brackets; a name that is not given leaves its bracket standing. */
export function fillNames(pages: readonly Page[], names: PlannedNames): Page[] {
  const filled = openNames.flatMap(({ of, written }) =>
    (["fa", "en"] as const).flatMap((language) => {
      const name = names[of][language]?.trim();
      return name ? [[written[language], name] as const] : [];
    }),
  );
  return filled.length > 0 ? (fillIn(pages, filled) as Page[]) : [...pages];
}

function fillIn(value: unknown, names: readonly (readonly [string, string])[]): unknown {
  if (typeof value === "string") {
    return names.reduce((text, [bracket, name]) => text.replaceAll(bracket, () => name), value);
  }
  if (Array.isArray(value)) return value.map((one) => fillIn(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, names)]));
}
