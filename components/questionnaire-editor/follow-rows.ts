export type KeyedRow<Row> = { row: Row; key: number };

/** The same row is found wherever it went; what is new in the place of one that is gone was made of it. */
export function followRows<Row>(before: readonly KeyedRow<Row>[], rows: readonly Row[]): KeyedRow<Row>[] {
  const known = new Map(before.map(({ row, key }) => [row, key]));
  const standing = new Set(rows);
  let last = Math.max(0, ...known.values());
  const taken = new Set<number>();
  return rows.map((row, position) => {
    const edited = before[position];
    const old = known.get(row) ?? (edited && !standing.has(edited.row) ? edited.key : undefined);
    const key = old === undefined || taken.has(old) ? ++last : old;
    taken.add(key);
    return { row, key };
  });
}
