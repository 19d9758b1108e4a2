const ZERO = 0x30;
const ARABIC_ZERO = 0x660;
const PERSIAN_ZERO = 0x6f0;

/** Persian and Arabic digits to ASCII, and the marks that belong to numbers: ٫ to a point, ٬ to a comma. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹٫٬]/g, (character) => {
    if (character === "٫") return ".";
    if (character === "٬") return ",";
    const code = character.charCodeAt(0);
    return String.fromCharCode(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO) + ZERO);
  });
}

/** ASCII and Arabic digits to Persian ones; everything else stays, points and commas too. */
export function toPersianDigits(text: string): string {
  return text.replace(/[0-9٠-٩]/g, (character) => {
    const code = character.charCodeAt(0);
    return String.fromCharCode(code - (code >= ARABIC_ZERO ? ARABIC_ZERO : ZERO) + PERSIAN_ZERO);
  });
}

/** ASCII digits to Arabic ones (U+0660); everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - ZERO + ARABIC_ZERO));
}

export type ParseNumberOptions = {
  /** Read "3,5" as three and a half and "1.234,5" as grouped, as files of many European locales mean it. */
  decimalComma?: boolean;
};

const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const POSSIBLE = /^[\s\d٠-٩۰-۹٫٬.,،'’eE+\-\u2212\ufe63\uff0d\u200b-\u200f\u061c\u2066-\u2069\ufeff]+$/;
const INVISIBLE = /[\u200b-\u200f\u061c\u2066-\u2069\ufeff]/g;
const UNGROUPED = /^\d*\.?\d*(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^\d{1,3}(?:([,، '’])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;

/**
 * Reads a number as people write it: any digits, a leading sign (also U+2212), thousands marks in
 * groups of three, a decimal point or ٫, an exponent. Null for everything else: a slash, because ۳/۵ may be
 * a decimal, a fraction or half a date, a percent sign, hexadecimal, words, and numbers beyond a double.
 */
export function parseNumber(text: string, options: ParseNumberOptions = {}): number | null {
  if (PLAIN.test(text) && !options.decimalComma) return Number(text) || 0;
  if (!POSSIBLE.test(text)) return null;
  const ascii = toAsciiDigits(text.replace(INVISIBLE, ""))
    .trim()
    .replace(/[\u00a0\u2009\u202f]/g, " ");
  const [, sign, written] = /^([+\-\u2212\ufe63\uff0d]?) ?(.*)$/s.exec(ascii)!;
  const body = options.decimalComma ? swapMarks(written) : written;
  if (!/\d/.test(body)) return null;
  if (!UNGROUPED.test(body) && !GROUPED.test(body)) return null;
  const value = Number(body.replace(/[,، '’]/g, ""));
  if (!Number.isFinite(value)) return null;
  return sign === "" || sign === "+" || value === 0 ? value : -value;
}

function swapMarks(body: string): string {
  return body.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}
