import { createTextInterner, type TextInterner } from "#datafile/intern-texts";
import { isBlank, readNumber } from "#datafile/read-number";
import type { CellVisitor } from "#datafile/scan-csv-cells";

/** A column whose every filled cell is a number, or one that keeps its texts. */
export type CsvColumn =
  /** NaN where the cell is empty. */
  | { kind: "numbers"; values: Float64Array }
  /** A position in `texts`, in order of appearance; -1 where the cell is empty. */
  | { kind: "texts"; indexes: Int32Array; texts: string[] };

export type ColumnStore = {
  visit: CellVisitor;
  /** Columns that turned to text after numbers: their first texts are lost and they have to be read again. */
  mixedColumns(): number[];
  columnAt(column: number, rowCount: number): CsvColumn;
};

type Texts = { interner: TextInterner; indexes: Int32Array };

/**
 * Gathers the cells of a CSV by column. A column holds numbers until a cell is none.
 *
 * @param expectedRows room at the start; it grows.
 * @param textColumns columns known to be text, to gather only these; null gathers all and finds out what they are.
 */
export function createColumnStore(
  bytes: Uint8Array,
  columnCount: number,
  expectedRows: number,
  textColumns: readonly number[] | null,
): ColumnStore {
  let capacity = expectedRows;
  const isFirstReading = textColumns === null;
  const numbers: Float64Array[] = Array.from(
    { length: columnCount },
    () => new Float64Array(isFirstReading ? capacity : 0),
  );
  const texts: (Texts | null)[] = Array.from({ length: columnCount }, () => null);
  const mixed = new Set<number>();
  const startTexts = (column: number) => {
    const indexes = new Int32Array(capacity).fill(-1);
    texts[column] = { interner: createTextInterner(bytes), indexes };
  };
  textColumns?.forEach(startTexts);

  function grow(): void {
    capacity = Math.ceil(capacity * 1.5) + 16;
    numbers.forEach((values, column) => {
      if (values.length === 0) return;
      numbers[column] = new Float64Array(capacity);
      numbers[column].set(values);
    });
    for (const text of texts) {
      if (!text) continue;
      const indexes = new Int32Array(capacity).fill(-1);
      indexes.set(text.indexes);
      text.indexes = indexes;
    }
  }

  function turnToText(column: number, row: number): void {
    if (!numbers[column].subarray(0, row).every(Number.isNaN)) mixed.add(column);
    numbers[column] = new Float64Array(0);
    startTexts(column);
  }

  const visit: CellVisitor = (column, row, start, end, wholeNumber, hasEscapes) => {
    if (column === 0 && row >= capacity) grow();
    if (texts[column] === null) {
      if (!isFirstReading) return;
      const value = wholeNumber >= 0 ? wholeNumber : hasEscapes ? Number.NaN : readNumber(bytes, start, end);
      numbers[column][row] = value;
      if (wholeNumber >= 0 || !Number.isNaN(value) || isBlank(bytes, start, end)) return;
      turnToText(column, row);
    }
    const text = texts[column];
    if (text && !isBlank(bytes, start, end)) text.indexes[row] = text.interner.intern(start, end, hasEscapes);
  };

  return {
    visit,
    mixedColumns: () => [...mixed],
    columnAt(column, rowCount) {
      const text = texts[column];
      return text
        ? { kind: "texts", indexes: text.indexes.subarray(0, rowCount), texts: text.interner.texts }
        : { kind: "numbers", values: numbers[column].subarray(0, rowCount) };
    },
  };
}
