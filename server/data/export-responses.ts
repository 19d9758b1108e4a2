import { writeCsvRow } from "#datafile/csv-writer";
import { listResponses as listStored, type ResponseSelection } from "#db/queries/responses";
import { type MissingReason, missingCodes } from "#questionnaire/answers";
import { type VariableValue, variableTitle } from "#questionnaire/codebook";
import { type Language, readText } from "#questionnaire/localised-text";
import type { Variable } from "#questionnaire/variable";
import { authorize, type Viewer } from "#server/auth/authorize";
import { durationOf, responseReader } from "#server/data/response-reader";
import { selectWaves } from "#server/data/select-waves";

const pageRows = 1000;
const byteOrderMark = "\ufeff";

export type ExportQuery = {
  studyId: string;
  waveId?: string;
  disposition?: ResponseSelection["disposition"];
} & (
  | { show: "codes" }
  /** `missingWords` says in the reader's language why there is no answer. */
  | { show: "labels"; language: Language; missingWords: Record<MissingReason, string> }
);

/**
 * All responses as CSV text, a thousand at a time. Codes are for programs: variable codes, option codes, reserved
 * codes for missing answers, ISO dates. Labels are for people. In both, a spreadsheet runs nothing.
 */
export async function exportResponses(viewer: Viewer, query: ExportQuery): Promise<AsyncGenerator<string>> {
  const { variables, selection } = await authorize(viewer, "data:read", async (scope) => {
    const { waveIds } = await selectWaves(scope, query.studyId, query.waveId);
    const reader = await responseReader(scope, query.studyId);
    return { variables: reader.variables, selection: { waveIds, disposition: query.disposition } };
  });
  async function* write() {
    yield byteOrderMark + writeCsvRow([...fixedColumns, ...variables.map((each) => headOf(each, query))]);
    for (let after: string | undefined; ; ) {
      const page = await authorize(viewer, "data:read", async (scope) => {
        const { read } = await responseReader(scope, query.studyId);
        const rows = await listStored(scope, selection, { order: "oldest", after, limit: pageRows });
        return rows.map((row) => ({ row, values: read(row, variables) }));
      });
      yield page
        .map(({ row, values }) => {
          const durationMs = durationOf(row);
          return writeCsvRow([
            row.id,
            String(row.waveNumber),
            row.disposition,
            row.isSimulated ? "1" : "0",
            row.language,
            row.startedAt.toISOString(),
            row.endedAt?.toISOString() ?? "",
            durationMs === null ? "" : String(Math.round(durationMs / 1000)),
            ...values.map((value, index) => cellOf(variables[index], value, query)),
          ]);
        })
        .join("");
      if (page.length < pageRows) return;
      after = page[page.length - 1].row.id;
    }
  }
  return write();
}

const fixedColumns = [
  "response_id",
  "wave",
  "disposition",
  "is_simulated",
  "language",
  "started_at",
  "ended_at",
  "duration_seconds",
];

function headOf(variable: Variable, query: ExportQuery): string {
  if (query.show === "codes") return variable.code;
  const title = variableTitle(variable, query.language);
  return title === variable.code ? title : `${variable.code}: ${title}`;
}

function cellOf(variable: Variable, value: VariableValue, query: ExportQuery): string {
  if ("missing" in value) {
    return query.show === "codes" ? String(missingCodes[value.missing]) : query.missingWords[value.missing];
  }
  if (query.show === "codes") return String(value.value);
  const option = variable.options.find((each) => each.code === value.value);
  return (option && readText(option.label, query.language)) || String(value.value);
}
