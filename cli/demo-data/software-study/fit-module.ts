import type { InstrumentModule } from "#questionnaire/instruments/instrument-module";
import type { StudioLanguage } from "#questionnaire/localised-text";

/** The module with its bracketed product category replaced, as a researcher would do in the editor. */
export function fitModule(
  module: Pick<InstrumentModule, "build">,
  productCategory: Record<StudioLanguage, string>,
): Pick<InstrumentModule, "build"> {
  const fit = (text: string) =>
    text.replaceAll("[دستهٔ محصول]", productCategory.fa).replaceAll("[product category]", productCategory.en);
  return { build: (takenCodes) => mapTexts(module.build(takenCodes), fit) };
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === "string" ? change(inner) : inner,
  );
}
