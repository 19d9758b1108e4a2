import type { LocalisedText, StudioLanguage } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

export const openNames = ["category", "brand", "currency", "team"] as const;
export type OpenName = (typeof openNames)[number];

/** The study's own words for what ready texts leave open. */
export type PlannedNames = Partial<Record<OpenName, LocalisedText>>;

const brackets: readonly { of: OpenName; written: Record<StudioLanguage, string> }[] = [
  { of: "category", written: { fa: "[دستهٔ محصول]", en: "[product category]" } },
  { of: "category", written: { fa: "[محصول]", en: "[product]" } },
  { of: "brand", written: { fa: "[برند]", en: "[brand]" } },
  { of: "brand", written: { fa: "[شرکت]", en: "[company]" } },
  { of: "currency", written: { fa: "[واحد پول]", en: "[currency]" } },
  { of: "team", written: { fa: "[نام گروه پژوهش]", en: "[name of the research team]" } },
];

/** Whatever holds texts, with the names in place of the brackets; a name that is not given leaves its bracket. */
export function fillNames<Texts>(texts: Texts, names: PlannedNames): Texts {
  const filled = brackets.flatMap(({ of, written }) =>
    (["fa", "en"] as const).flatMap((language) => {
      const name = names[of]?.[language]?.trim();
      return name ? [[written[language], name] as const] : [];
    }),
  );
  return filled.length > 0 ? (fillIn(texts, filled) as Texts) : texts;
}

/** What these pages leave to the study to name. */
export function findOpenNames(pages: readonly Page[]): OpenName[] {
  const texts = JSON.stringify(pages);
  return openNames.filter((name) =>
    brackets.some(
      ({ of, written }) => of === name && Object.values(written).some((one) => texts.includes(one)),
    ),
  );
}

function fillIn(value: unknown, names: readonly (readonly [string, string])[]): unknown {
  if (typeof value === "string") {
    return names.reduce((text, [bracket, name]) => text.replaceAll(bracket, () => name), value);
  }
  if (Array.isArray(value)) return value.map((one) => fillIn(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, names)]));
}
