import type { CellCode } from "#datafile/column-mapping";
import { parseNumber } from "#i18n/digits";
import { normaliseForMatching } from "#i18n/normalise-text";
import type { Option } from "#questionnaire/question-parts";

/** The option code that a cell stands for: as listed, else by label in either language, else by the code itself. */
export function createChoiceMatcher(
  options: readonly Pick<Option, "code" | "label">[],
  values: readonly CellCode[] = [],
): (cell: string) => number | null {
  const byForm = new Map<string, number>();
  const codes = new Set(options.map((option) => option.code));
  for (const { cell, code } of values) byForm.set(normaliseForMatching(cell), code);
  for (const { code, label } of options) {
    for (const text of [label.fa, label.en]) {
      const form = normaliseForMatching(text ?? "");
      if (form !== "" && !byForm.has(form)) byForm.set(form, code);
    }
  }
  return (cell) => {
    const listed = byForm.get(normaliseForMatching(cell));
    if (listed !== undefined) return codes.has(listed) ? listed : null;
    const number = parseNumber(cell);
    return number !== null && codes.has(number) ? number : null;
  };
}
