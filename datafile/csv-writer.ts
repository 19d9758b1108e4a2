import { parseNumber } from "#i18n/digits";

/**
 * Whether a spreadsheet would run the cell as a formula: it begins with = + - @ tab or CR and is not merely a
 * number. Full-width forms count, since some programs fold them.
 */
export function isFormulaLike(cell: string): boolean {
  switch (cell.charCodeAt(0)) {
    case 0x3d: // =
    case 0x40: // @
    case 0x09:
    case 0x0d:
    case 0xff1d: // ＝
    case 0xff20: // ＠
    case 0xff0b: // ＋
    case 0xff0d: // －
      return true;
    case 0x2b: // +
    case 0x2d: // -
      return parseNumber(cell) === null;
    default:
      return false;
  }
}

/** Makes a spreadsheet show the cell as text: an apostrophe goes before what it would run. */
export function escapeFormula(cell: string): string {
  return isFormulaLike(cell) ? `'${cell}` : cell;
}

export type CsvWriteOptions = {
  delimiter?: string;
  /** Off only for files that no spreadsheet will open, where each cell must come back as it was. */
  escapesFormulas?: boolean;
};

/** One row of RFC 4180, with its CRLF. A single empty cell is quoted, since a bare blank line is no row. */
export function writeCsvRow(cells: readonly string[], options: CsvWriteOptions = {}): string {
  const { delimiter = ",", escapesFormulas = true } = options;
  if (cells.length === 1 && cells[0] === "") return '""\r\n';
  const written = cells.map((cell) => quoteCell(escapesFormulas ? escapeFormula(cell) : cell, delimiter));
  return `${written.join(delimiter)}\r\n`;
}

function quoteCell(cell: string, delimiter: string): string {
  if (!/["\r\n]|^\s|\s$/.test(cell) && !cell.includes(delimiter)) return cell;
  return `"${cell.replaceAll('"', '""')}"`;
}
