const MAX_LENGTH = 32;

const LATIN: Record<string, string> = {
  آ: "a",
  ا: "a",
  أ: "a",
  إ: "e",
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "s",
  ج: "j",
  چ: "ch",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "z",
  ر: "r",
  ز: "z",
  ژ: "zh",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "z",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "gh",
  ک: "k",
  ك: "k",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  و: "v",
  ه: "h",
  ة: "h",
  ۀ: "h",
  ی: "y",
  ي: "y",
  ى: "y",
  ئ: "y",
  ؤ: "v",
  ء: "",
};

/**
 * A variable code from a column's name: ASCII letters, digits and underscores, beginning with a letter, at most
 * 32 long. Persian letters become Latin ones; a name with nothing usable gives `V` and the column's number. A
 * code that is taken, in any case, gets a letter and never `_2`, which is how items of a question are named.
 */
export function makeVariableCode(name: string, column: number, taken: ReadonlySet<string>): string {
  const fallback = `V${column}`;
  const base = toCode(name) || fallback;
  const takenForms = new Set([...taken].map((code) => code.toLowerCase()));
  const isFree = (code: string) => !takenForms.has(code.toLowerCase());
  if (isFree(base)) return base;
  for (const letter of "bcdefghijklmnopqrstuvwxyz") {
    const code = `${base.slice(0, MAX_LENGTH - 1)}${letter}`;
    if (isFree(code)) return code;
  }
  let code = fallback;
  while (!isFree(code)) code += "x";
  return code;
}

function toCode(name: string): string {
  const latin = [...name.normalize("NFKC")].map((character) => LATIN[character] ?? character).join("");
  const plain = latin
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const lettered = /^[A-Za-z]/.test(plain) || plain === "" ? plain : `V${plain}`;
  return lettered.slice(0, MAX_LENGTH).replace(/_+$/, "");
}
