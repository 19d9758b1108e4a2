import type { ColumnEvidence, NumberEvidence } from "#datafile/column-evidence";
import type { ColumnGuess, GuessedOption } from "#datafile/column-profile";
import { orderOptions } from "#datafile/order-options";
import { normaliseForMatching } from "#i18n/normalise-text";

/** A type is guessed when this share of the answers fits; the rest is shown as problems before importing. */
const ENOUGH = 0.95;
const MOST_OPTIONS = 60;
const MOST_CODES = 9;
const LONGEST_OPTION = 120;
const SEPARATORS = [";", "|", "؛", "،", ","];

const identifierNames =
  /^(?:.*[_\s-])?(?:id|uuid|respid|serial|caseid|respondent|شناسه|ردیف|کد پاسخگو|کد پاسخ گو)$/;
const npsNames = /nps|recommend|توصیه/;

/** The question type that a column most likely answers. A proposal: a person decides. */
export function guessColumn(evidence: ColumnEvidence): ColumnGuess {
  if (evidence.answerCount === 0) return { type: "empty" };
  return (
    guessDate(evidence) ??
    guessIdentifier(evidence) ??
    guessNumber(evidence) ??
    guessMultiple(evidence) ??
    guessSingle(evidence) ??
    guessText(evidence)
  );
}

function guessDate({ dates, answerCount }: ColumnEvidence): ColumnGuess | null {
  const calendar = dates.jalali > dates.gregorian ? "jalali" : "gregorian";
  return dates[calendar] >= answerCount * ENOUGH ? { type: "date", calendar } : null;
}

/** All different, and either named like one, counting up without a gap, or made of one unbroken token. */
function guessIdentifier(evidence: ColumnEvidence): ColumnGuess | null {
  const { answerCount, counts, isCapped, point, name } = evidence;
  if (answerCount < 5 || (!isCapped && counts.size < answerCount)) return null;
  if (isCapped && [...counts.values()].some((count) => count > 1)) return null;
  const isNamedSo = identifierNames.test(normaliseForMatching(name));
  const isNumeric = point.count === answerCount;
  const countsUp = isNumeric && point.isWhole && point.max - point.min + 1 === answerCount;
  const tokens =
    !isNumeric && answerCount >= 20 && [...counts.keys()].every((text) => /^[\w.@-]*\d[\w.@-]*$/.test(text));
  return isNamedSo || countsUp || tokens ? { type: "identifier" } : null;
}

function guessNumber(evidence: ColumnEvidence): ColumnGuess | null {
  const { answerCount, comma, point, name } = evidence;
  const decimalComma = comma.count > point.count;
  const numbers = decimalComma ? comma : point;
  if (numbers.count < answerCount * ENOUGH) return null;
  const unreadableCount = answerCount - numbers.count;
  if (looksLikeNps(numbers, name, evidence.counts.size)) return { type: "nps", unreadableCount };
  if (unreadableCount === 0 && looksLikeCodes(numbers, evidence)) return guessSingle(evidence);
  const { min, max, isWhole } = numbers;
  return { type: "number", isWhole, min, max, decimalComma, unreadableCount };
}

function looksLikeNps({ min, max, isWhole }: NumberEvidence, name: string, distinct: number): boolean {
  if (!isWhole || min < 0 || max > 10) return false;
  return npsNames.test(normaliseForMatching(name)) || (min === 0 && max === 10 && distinct >= 9);
}

/** Few small whole numbers that repeat: the codes of a scale or of categories. */
function looksLikeCodes(
  { min, max, isWhole }: NumberEvidence,
  { answerCount, counts, isCapped }: ColumnEvidence,
): boolean {
  return (
    isWhole &&
    min >= 0 &&
    max <= MOST_CODES &&
    !isCapped &&
    counts.size <= 7 &&
    answerCount >= counts.size * 2
  );
}

function guessMultiple({ counts, isCapped, answerCount, maxLength }: ColumnEvidence): ColumnGuess | null {
  if (isCapped || maxLength > LONGEST_OPTION * 5) return null;
  for (const separator of SEPARATORS) {
    let severalCount = 0;
    const parts = new Map<string, number>();
    for (const [cell, count] of counts) {
      const split = splitCell(cell, separator);
      if (split.length > 1) severalCount += count;
      for (const part of split) parts.set(part, (parts.get(part) ?? 0) + count);
    }
    const options = severalCount >= answerCount * 0.15 ? gatherOptions(parts) : [];
    // Sentences fall apart into parts that hardly repeat; sets of options are made of few that do.
    const partCount = options.reduce((sum, option) => sum + option.count, 0);
    const combine = options.length >= 2 && options.length < counts.size && options.length <= MOST_OPTIONS;
    const repeat = partCount >= options.length * 2;
    if (combine && repeat && options.every((option) => option.label.length <= LONGEST_OPTION)) {
      return { type: "multiple", separator, options };
    }
  }
  return null;
}

function guessSingle({ counts, isCapped, answerCount, maxLength }: ColumnEvidence): ColumnGuess | null {
  if (isCapped || maxLength > LONGEST_OPTION) return null;
  const options = gatherOptions(counts);
  const repeats = answerCount >= options.length * (options.length <= 5 ? 1.5 : 3);
  return repeats && options.length <= MOST_OPTIONS ? { type: "single", options } : null;
}

function guessText({ answerCount, hasLineBreak, maxLength, totalLength }: ColumnEvidence): ColumnGuess {
  const isLong = hasLineBreak || maxLength > 250 || totalLength / answerCount > 60;
  return { type: isLong ? "longText" : "text" };
}

/** The parts of a cell that holds several options, trimmed, without empty ones. */
export function splitCell(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** One option for all spellings that match each other, in the order of `orderOptions`. */
function gatherOptions(counts: ReadonlyMap<string, number>): GuessedOption[] {
  const byForm = new Map<string, { cells: string[]; count: number; label: string; labelCount: number }>();
  for (const [cell, count] of counts) {
    const form = normaliseForMatching(cell);
    const known = byForm.get(form);
    if (!known) {
      byForm.set(form, { cells: [cell], count, label: cell, labelCount: count });
      continue;
    }
    known.cells.push(cell);
    known.count += count;
    if (count > known.labelCount) {
      known.label = cell;
      known.labelCount = count;
    }
  }
  const byLabel = new Map([...byForm.values()].map((option) => [option.label, option]));
  return orderOptions([...byLabel.keys()]).map((label) => {
    const { cells, count } = byLabel.get(label)!;
    return { label, cells, count };
  });
}
