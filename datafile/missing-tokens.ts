import { normaliseForMatching } from "#i18n/normalise-text";

/** What files write for "no answer"; a person may take some away or add others before importing. */
export const defaultMissingTokens = [
  "NA",
  "N/A",
  "#N/A",
  "NULL",
  "#NULL!",
  "NaN",
  ".",
  "بی‌پاسخ",
  "بدون پاسخ",
] as const;

/** Whether a cell holds no answer: blank, or one of the tokens in any case and spelling. */
export function createMissingTest(
  tokens: readonly string[] = defaultMissingTokens,
): (cell: string) => boolean {
  const forms = new Set(tokens.map(normaliseForMatching));
  const firstLetters = new Set([...forms].map((form) => form[0]));
  const mayBegin = new Map<number, boolean>();
  // Nearly every cell is told apart by its first letter, far cheaper than by its matching form.
  function mayBeMissing(first: number): boolean {
    const known = mayBegin.get(first);
    if (known !== undefined) return known;
    const form = normaliseForMatching(String.fromCharCode(first));
    const isPossible = form === "" || firstLetters.has(form[0]);
    mayBegin.set(first, isPossible);
    return isPossible;
  }
  return (cell) => {
    if (cell === "") return true;
    if (!mayBeMissing(cell.charCodeAt(0))) return false;
    const form = normaliseForMatching(cell);
    return form === "" || forms.has(form);
  };
}
