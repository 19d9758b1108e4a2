import { toAsciiDigits } from "#i18n/digits";

const ARABIC_LETTERS: Record<string, string> = { ي: "ی", ى: "ی", ك: "ک" };
const MATCHING_LETTERS: Record<string, string> = {
  ...ARABIC_LETTERS,
  ئ: "ی",
  ة: "ه",
  ۀ: "ه",
  أ: "ا",
  إ: "ا",
  ؤ: "و",
};

// Embeddings, overrides and isolates can make one text look like another; plain direction marks cannot.
const UNSAFE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu;
// ASCII and the letters, digits and marks of plain Persian: nearly all texts, and nothing in them to change.
const ORDINARY = /^[\t\n\x20-\x7e«»،؛؟ء-\u063aفقل-وپچژکگی٠-٩۰-۹\u200c]*$/;
const MARKS = /[\u0640\u064b-\u065f\u0670\u061c]|[\u200e\u200f]|\u200d/g;

/**
 * Typed text as it is stored: NFC, Persian ی and ک in place of the Arabic letters, line ends as \n, without
 * control characters, bidirectional overrides and broken surrogates. Digits, ZWNJ and spaces stay as typed.
 */
export function normaliseTyped(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .replace(UNSAFE, "")
    .normalize("NFC")
    .replace(/[يىك]/g, (letter) => ARABIC_LETTERS[letter]);
}

/**
 * The form in which two texts are compared in searching and matching: one spelling of each letter and digit,
 * lower case, no diacritics, ZWNJ and runs of spaces as one space. Never stored, never shown.
 */
export function normaliseForMatching(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  const letters = normaliseTyped(text.normalize("NFKC"))
    .replace(MARKS, "")
    .replace(/[يىكئةۀأإؤ]/g, (letter) => MATCHING_LETTERS[letter]);
  return toAsciiDigits(letters)
    .toLowerCase()
    .replace(/[\s\u200c]+/g, " ")
    .trim();
}

function isPlainAscii(text: string): boolean {
  return /^[\t\n\x20-\x7e]*$/.test(text);
}
