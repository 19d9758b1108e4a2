import { columnsAtFirst, type DataQuery, type ResponseTable, responsesPerPage } from "#contracts/data";
import { countResponses, listResponses as listStored } from "#db/queries/responses";
import { authorize, type Viewer } from "#server/auth/authorize";
import { durationOf, responseReader } from "#server/data/response-reader";
import { selectWaves } from "#server/data/select-waves";

/** One page of responses with the answers to some variables. */
export async function listResponses(
  viewer: Viewer,
  { studyId, query }: { studyId: string; query: DataQuery },
): Promise<ResponseTable> {
  return authorize(viewer, "data:read", async (scope) => {
    const { order, disposition, after, before, wave } = query;
    const { waveIds } = await selectWaves(scope, studyId, wave);
    const { variables, read } = await responseReader(scope, studyId);
    const asked = new Set(query.columns?.split(","));
    const chosen = variables.filter((variable) => asked.has(variable.code));
    const shown = chosen.length > 0 ? chosen : variables.slice(0, columnsAtFirst);

    const selection = { waveIds, disposition };
    const limit = responsesPerPage + 1;
    const found = await listStored(scope, selection, { order, after, before, limit });
    const isBackwards = before !== undefined;
    const hasMore = found.length === limit;
    const page = hasMore ? (isBackwards ? found.slice(1) : found.slice(0, -1)) : found;
    const total = await countResponses(scope, selection);
    const precedingCount = page[0] ? await countResponses(scope, selection, { id: page[0].id, order }) : 0;
    return {
      variables,
      columns: shown.map((variable) => variable.code),
      rows: page.map((response) => ({
        id: response.id,
        waveNumber: response.waveNumber,
        disposition: response.disposition,
        isSimulated: response.isSimulated,
        isImported: response.isImported,
        language: response.language,
        startedAt: response.startedAt.toISOString(),
        durationMs: durationOf(response),
        values: Object.fromEntries(read(response, shown).map((value, index) => [shown[index].code, value])),
      })),
      total,
      from: precedingCount + 1,
      previous: precedingCount > 0 ? page[0].id : null,
      next: precedingCount + page.length < total ? (page.at(-1)?.id ?? null) : null,
    };
  });
}
