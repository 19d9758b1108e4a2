export type Coded = { code: string | number };

/** A list whose entries are told apart by their codes, such as options, items and blocks. */
export function isCodedList(value: unknown): value is Coded[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  const codes = new Set<string>();
  for (const entry of value) {
    if (typeof entry !== "object" || entry === null) return false;
    const { code } = entry as { code?: unknown };
    if (typeof code !== "string" && typeof code !== "number") return false;
    codes.add(String(code));
  }
  return codes.size === value.length;
}

export function codesOf(list: readonly Coded[]): string[] {
  return list.map(({ code }) => String(code));
}

/** The entries in the order of these codes; those that it does not name stay behind, in their own order. */
export function arrange<T extends Coded>(list: readonly T[], order: readonly string[]): T[] {
  const place = new Map(order.map((code, position) => [code, position]));
  const placeOf = ({ code }: Coded) => place.get(String(code)) ?? order.length;
  return [...list].sort((a, b) => placeOf(a) - placeOf(b));
}
