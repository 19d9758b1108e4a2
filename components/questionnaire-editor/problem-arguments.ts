import { toPersianDigits } from "#i18n/digits";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { SegmentationBase } from "#questionnaire/segmentation-base";
import { segmentationBaseNames } from "#questionnaire/segmentation-base-names";

/** What the sentence of a finding is filled with, besides the names of its part and its language. */
export type ProblemArguments = Record<
  "detail" | "piped" | "base" | "first" | "second" | "third" | "fourth",
  string
>;

export function problemArguments(
  { code, detail, piped }: DefinitionProblem,
  locale: Locale,
): ProblemArguments {
  const [first = "", second = "", third = "", fourth = ""] = numbersOf(detail).map((value) =>
    formatNumber(locale, value),
  );
  const base = SegmentationBase.safeParse(detail);
  return {
    ...{ first, second, third, fourth },
    detail: writeDetail(detail, locale),
    piped: piped ?? "",
    base: code === "base-not-measured" && base.success ? segmentationBaseNames[base.data].name[locale] : "",
  };
}

/** An option's number is written like any other; a variable's name stays as it is. */
function writeDetail(detail: string | undefined, locale: Locale): string {
  if (!detail) return "none";
  return locale === "fa" && /^-?\d+$/.test(detail) ? toPersianDigits(detail) : detail;
}

function numbersOf(detail = ""): number[] {
  return detail.split(" ").map(Number).filter(Number.isFinite);
}
