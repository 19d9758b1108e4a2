/** One form for the ways in which people type the same letters; half-spaces count as spaces. */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ـ", "")
    .replace(/[يىی]/gu, "ی")
    .replaceAll("ك", "ک")
    .replace(/[ةۀە]/gu, "ه")
    .replace(/[أإآٱ]/gu, "ا")
    .replaceAll("ؤ", "و")
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
