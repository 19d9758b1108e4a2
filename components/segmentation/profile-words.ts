import { segmentLetter } from "#components/segmentation/segment-letter";
import type { ProfiledVariable, ProfileRow, SegmentMarker, SolutionResult } from "#contracts/segmentation";
import type { Locale } from "#i18n/locale";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

/** The row that says most about a variable in one line: a scale's mean, the later of two answers. */
export function leadRows(variable: ProfiledVariable): ProfileRow[] {
  const mean = variable.rows.find((row) => row.statistic === "mean");
  if (mean) return [mean];
  return variable.rows.length === 2 ? variable.rows.slice(1) : variable.rows;
}

export function variableName(variable: Pick<ProfiledVariable, "label" | "code">, locale: Locale): string {
  return readText(variable.label, locale) || variable.code;
}

/** The words of an option, or its code. */
export function optionName(variable: ProfiledVariable, optionCode: number | null, locale: Locale): string {
  const option = variable.options.find(({ code }) => code === optionCode);
  return readText(option?.label, locale) || String(optionCode ?? "");
}

/** Names a figure on its own: the item, with the answer when it is not plainly "yes". */
export function figureName(
  variable: ProfiledVariable,
  figure: { statistic: "share" | "mean"; optionCode: number | null },
  locale: Locale,
): string {
  const name = variableName(variable, locale);
  if (figure.statistic === "mean" || isYesNo(variable)) return name;
  return `${name}: ${optionName(variable, figure.optionCode, locale)}`;
}

/** Two answers coded 0 and 1: the item's own words are enough. */
function isYesNo(variable: ProfiledVariable): boolean {
  const codes = variable.rows.filter((row) => row.statistic === "share").map((row) => row.optionCode);
  return codes.length === 2 && codes[0] === 0 && codes[1] === 1;
}

export type NamedSegment = { number: number; letter: string; name: string; count: number };

/** The segments' names where they have been given, else their working names. */
export function nameSegments(
  result: SolutionResult,
  segments: readonly { number: number; name: LocalisedText }[],
  locale: Locale,
  workingName: (number: number) => string,
): NamedSegment[] {
  return result.sizes.map(({ number, count }) => {
    const given = segments.find((segment) => segment.number === number);
    return {
      number,
      letter: segmentLetter(number),
      name: readText(given?.name, locale) || workingName(number),
      count,
    };
  });
}

export function findVariable(result: SolutionResult, code: string): ProfiledVariable | undefined {
  return result.profile.find((variable) => variable.code === code);
}

/** Markers of basis variables of one kind of figure, as differences in their own unit. */
export function basisMarkers(result: SolutionResult, segment: number, statistic: SegmentMarker["statistic"]) {
  return result.markers[segment - 1].flatMap((marker) => {
    const variable = findVariable(result, marker.code);
    return variable?.purpose === "basis" && marker.statistic === statistic ? [{ marker, variable }] : [];
  });
}
