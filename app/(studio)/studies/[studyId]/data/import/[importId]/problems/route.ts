import { notFound } from "next/navigation";
import { streamCsv } from "#app/(studio)/studies/[studyId]/data/stream-csv";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { problemText } from "#components/data/problem-text";
import { isUuid } from "#contracts/is-uuid";
import type { RowProblem } from "#datafile/check-row";
import { writeCsvRow } from "#datafile/csv-writer";
import { translator } from "#i18n/translator";
import { streamImportProblems } from "#server/data/stream-import-problems";

type Context = { params: Promise<{ importId: string }> };

/** Every problem of the file, row by row, to work through beside it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireResearcher();
  const { importId } = await params;
  if (!isUuid(importId)) notFound();
  const { fileName, header, problems } = await orNotFound(streamImportProblems(viewer, importId));
  const t = translator(await currentLocale(), "data");
  const line = (problem: RowProblem) =>
    problem.code === "ragged-row"
      ? [String(problem.line), "", "", "", problemText(t, problem)]
      : [
          String(problem.line),
          String(problem.column),
          header[problem.column - 1] ?? "",
          problem.value,
          problemText(t, problem),
        ];
  async function* write() {
    yield `\ufeff${writeCsvRow([t("check.line"), t("check.columnNumber"), t("check.column"), t("check.value"), t("check.problem")])}`;
    for await (const some of problems) yield some.map((problem) => writeCsvRow(line(problem))).join("");
  }
  return streamCsv(`${fileName} - ${t("check.problem")}.csv`, write());
}
