import { parseArgs } from "node:util";
import { z } from "zod";
import { FaultyRows, ReadFileAs } from "#contracts/imports";

export const importUsage = `Imports a CSV file as the responses of a new wave of a study.

  npm run import -- --workspace ID --study ID --file FILE.csv [options]

  --workspace ID       the workspace's id
  --study ID           the study's id, as in its address
  --file FILE.csv      first row: column names; UTF-8, UTF-16 or Windows-1256; at most 200 MB
  --mapping FILE.json  what becomes of each column; without it, a guess is made and printed
  --title TEXT         title of the wave; without it, the file's name
  --faulty skip|stop   leave faulty rows out (the default), or import nothing if there are any
  --encoding NAME      utf-8, utf-16le, utf-16be or windows-1256; detected when left out
  --delimiter CHAR     , ; | or tab; detected when left out
  --as-user EMAIL      act as this member; without it, as an owner of the workspace
  --check              read every row and print the problems; store nothing
  --help               this text

Exit code 0: done, and no row was faulty. 1: nothing was imported, or some rows were left out. 2: wrong options.
`;

const Options = z.object({
  workspace: z.uuid(),
  study: z.uuid(),
  file: z.string().min(1),
  mapping: z.string().min(1).optional(),
  title: z.string().trim().min(1).max(200).optional(),
  faulty: FaultyRows.default("skip"),
  readAs: ReadFileAs,
  asUser: z.string().min(3).optional(),
  check: z.boolean().default(false),
});
export type ImportOptions = z.infer<typeof Options>;

/** The options, a request for help, or which options are wrong. */
export function readImportOptions(
  args: readonly string[],
): { options: ImportOptions } | { help: true } | { wrong: string[] } {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: text,
        study: text,
        file: text,
        mapping: text,
        title: text,
        faulty: text,
        encoding: text,
        delimiter: text,
        "as-user": text,
        check: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return { help: true };
    const { encoding, delimiter } = values;
    const readAs = { encoding, delimiter: delimiter === "tab" ? "\t" : delimiter };
    const parsed = Options.safeParse({ ...values, asUser: values["as-user"], readAs });
    if (parsed.success) return { options: parsed.data };
    return { wrong: parsed.error.issues.map((issue) => `--${nameOf(issue.path)}`) };
  } catch (error) {
    return { wrong: [error instanceof Error ? error.message : String(error)] };
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  const name = String(path.at(-1));
  return name === "asUser" ? "as-user" : name;
}
