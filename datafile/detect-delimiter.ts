export const delimiters = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof delimiters)[number];

const LINES_READ = 50;

/**
 * The delimiter that splits the first lines most evenly, then into most cells; a comma when none splits the
 * header. Only marks outside quotes count.
 *
 * @param isWhole whether the sample is the whole file, so that its last line is complete.
 */
export function detectDelimiter(sample: string, isWhole: boolean): Delimiter {
  const lines = countOutsideQuotes(sample, isWhole);
  let best: Delimiter = ",";
  let bestScore = 0;
  delimiters.forEach((delimiter, d) => {
    const inHeader = lines[0]?.[d] ?? 0;
    if (inHeader === 0) return;
    const even = lines.filter((counts) => counts[d] === inHeader).length / lines.length;
    const score = even * 1000 + Math.min(inHeader, 500);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  });
  return best;
}

/** For each of the first lines, the count of each delimiter outside quotes. */
function countOutsideQuotes(sample: string, isWhole: boolean): number[][] {
  const lines: number[][] = [];
  let counts = [0, 0, 0, 0];
  let isQuoted = false;
  let isBlank = true;
  const endLine = () => {
    if (!isBlank) lines.push(counts);
    counts = [0, 0, 0, 0];
    isBlank = true;
  };
  for (let i = 0; i < sample.length && lines.length < LINES_READ; i++) {
    const character = sample[i];
    if (character === '"') {
      isQuoted = !isQuoted;
      isBlank = false;
    } else if (isQuoted) {
    } else if (character === "\n" || character === "\r") {
      endLine();
    } else {
      isBlank = false;
      const d = delimiters.indexOf(character as Delimiter);
      if (d >= 0) counts[d]++;
    }
  }
  if (lines.length === 0 || (isWhole && lines.length < LINES_READ)) endLine();
  return lines;
}
