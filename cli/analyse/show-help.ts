import type { AnalyseMethod, AnalyseOptions } from "#cli/analyse/define-method";
import { commonOptions, toDashes } from "#cli/analyse/read-command";

const widest = 100;

/** What `--help` prints: one method, or all of them one after another. */
export function showHelp(methods: readonly AnalyseMethod[]): string {
  return [
    "Analyse a CSV file; the answer is one JSON object on standard output.",
    "",
    "  npm run --silent analyse -- METHOD --data FILE.csv [options]",
    "  npm run --silent analyse -- METHOD --help",
    "",
    ...wrap(
      'A column of numbers is numeric, any other is categorical with its categories in order of value. Columns are listed as a,b,c or, by position in the file, as a..z. Every answer has method, n, seed, timingMs (the computation, without reading the file) and warnings. Errors end with code 2 and one JSON object, {"error":{"code","message"}}, on standard error.',
      0,
    ),
    "",
    "Options of every method",
    ...describeOptions(commonOptions),
    ...methods.flatMap(describeMethod),
    "",
  ].join("\n");
}

function describeMethod(method: AnalyseMethod): string[] {
  const options = describeOptions(method.options);
  return [
    "",
    method.name,
    ...wrap(method.summary, 2),
    ...(options.length > 0 ? ["  Options", ...options] : []),
    "  Answer",
    ...listTerms(Object.entries(method.fields)),
  ];
}

function describeOptions(options: AnalyseOptions): string[] {
  return listTerms(
    Object.entries(options).map(([name, { placeholder, summary, fallback }]) => {
      const term = placeholder === null ? `--${toDashes(name)}` : `--${toDashes(name)} ${placeholder}`;
      if (fallback === null) return [term, `${summary} (required)`];
      return [term, typeof fallback === "string" ? `${summary} (default ${fallback})` : summary];
    }),
  );
}

function listTerms(terms: readonly (readonly [string, string])[]): string[] {
  const column = 30;
  return terms.flatMap(([term, text]) => {
    const lines = wrap(text, column);
    const start = `    ${term}`;
    return start.length < column
      ? [start.padEnd(column) + (lines[0] ?? "").trimStart(), ...lines.slice(1)]
      : [start, ...lines];
  });
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && indent + line.length + word.length + 1 > widest) {
      lines.push(" ".repeat(indent) + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, " ".repeat(indent) + line];
}
