import { toAsciiDigits } from "#i18n/digits";
import type { Language, LocalisedText } from "#questionnaire/localised-text";

export type OptionLine = { code?: number; label: LocalisedText };

/** One answer a line, as lists are kept elsewhere: `1 = Daily`, `1. Daily`, `1<tab>Daily` or just `Daily`. */
const coded = /^(\d{1,5}|-9[89])\s*(?:[=:.)\t،]|\s-\s)\s*(\S.*)$/u;
/** Between two languages: `روزانه | Daily`. */
const divider = /\s*[|\t]\s*/u;

export function readOptionLines(text: string, languages: readonly Language[]): OptionLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => readLine(line, languages));
}

function readLine(line: string, languages: readonly Language[]): OptionLine {
  const withDigits = toAsciiDigits(line.slice(0, 8)) + line.slice(8);
  const [, digits, rest] = coded.exec(withDigits) ?? [];
  const words = (digits === undefined ? line : rest).split(divider);
  const label = Object.fromEntries(
    languages.flatMap((language, position) => (words[position] ? [[language, words[position]]] : [])),
  );
  return digits === undefined ? { label } : { code: Number(digits), label };
}
