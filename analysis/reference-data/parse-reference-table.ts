/** A small, well-formed CSV of the tests: no quoted commas, no line breaks in cells. */
export type ReferenceTable = { names: string[]; rows: string[][] };

/** For the committed reference files only; people's files go through the import. */
export function parseReferenceTable(text: string): ReferenceTable {
  const [names, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  return { names, rows };
}

/** One column's cells. */
export function readCells({ names, rows }: ReferenceTable, name: string): string[] {
  const position = names.indexOf(name);
  return rows.map((row) => row[position]);
}
