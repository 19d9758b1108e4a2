export type TextInterner = {
  /** The number of this text, the same for equal bytes. */
  intern(start: number, end: number, hasEscapes: boolean): number;
  /** By number. */
  texts: string[];
};

type Known = { start: number; end: number; number: number };

/** Numbers the distinct texts among slices of `bytes`, decoding each text once. */
export function createTextInterner(bytes: Uint8Array): TextInterner {
  const decoder = new TextDecoder();
  const byHash = new Map<number, Known[]>();
  const byText = new Map<string, number>();
  const texts: string[] = [];

  function decode(start: number, end: number, hasEscapes: boolean): string {
    const text = decoder.decode(bytes.subarray(start, end));
    return (hasEscapes ? text.replaceAll('""', '"') : text).trim();
  }

  return {
    texts,
    intern(start, end, hasEscapes) {
      const hash = hashBytes(bytes, start, end);
      const candidates = byHash.get(hash);
      const known = candidates?.find((candidate) => areEqual(bytes, candidate, start, end));
      if (known) return known.number;
      const text = decode(start, end, hasEscapes);
      const number = byText.get(text) ?? texts.push(text) - 1;
      byText.set(text, number);
      if (candidates) candidates.push({ start, end, number });
      else byHash.set(hash, [{ start, end, number }]);
      return number;
    },
  };
}

/** FNV-1a. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash;
}

function areEqual(bytes: Uint8Array, known: Known, start: number, end: number): boolean {
  if (known.end - known.start !== end - start) return false;
  for (let i = 0; i < end - start; i++) if (bytes[known.start + i] !== bytes[start + i]) return false;
  return true;
}
