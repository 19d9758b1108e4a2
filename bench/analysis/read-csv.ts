import { createRandom, nextInteger, nextUniform } from "#analysis/random";
import { readCsvColumns } from "#datafile/read-csv-columns";

const rowCount = 100_000;
const columnCount = 200;
const cities = ["Tehran", "Shiraz", "Tabriz", "Mashhad", "اصفهان", "رشت", "one, quoted", "یزد"];

/** Of every twenty columns sixteen are answers from 1 to 7, two are amounts with a point and two are texts. */
function generateCsv(): Uint8Array {
  const source = createRandom(1, [rowCount, columnCount]);
  const cellOf = (column: number): string => {
    const kind = column % 20;
    if (nextUniform(source) < 0.02) return "";
    if (kind < 16) return String(1 + nextInteger(source, 7));
    if (kind < 18) return (nextUniform(source) * 1000).toFixed(2);
    const city = cities[nextInteger(source, cities.length)];
    return city.includes(",") ? `"${city}"` : city;
  };
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`${Array.from({ length: columnCount }, (_, column) => `q${column + 1}`)}\n`)];
  for (let row = 0; row < rowCount; row++) {
    parts.push(
      encoder.encode(`${Array.from({ length: columnCount }, (_, column) => cellOf(column)).join(",")}\n`),
    );
  }
  return Buffer.concat(parts);
}

const bytes = generateCsv();
const timesMs = Array.from({ length: 5 }, () => {
  const startedAt = performance.now();
  const table = readCsvColumns(bytes);
  if ("code" in table || table.rowCount !== rowCount) throw new Error("the file was not read whole");
  return performance.now() - startedAt;
});
const megabytes = bytes.length / 1e6;
console.log(
  `parsing and typing ${rowCount} x ${columnCount} (${megabytes.toFixed(0)} MB): best of five ${Math.min(...timesMs).toFixed(0)} ms, ${(megabytes / (Math.min(...timesMs) / 1000)).toFixed(0)} MB/s`,
);
