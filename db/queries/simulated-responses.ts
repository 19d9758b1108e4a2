import { sql } from "drizzle-orm";
import type { WorkspaceScope } from "#db/scope";
import type { Answers } from "#questionnaire/answers";
import type { Language } from "#questionnaire/localised-text";

export type SimulatedResponse = {
  id: string;
  language: Language;
  seed: number;
  answers: Answers;
  disposition: "in-progress" | "complete" | "screened-out";
  startedAt: string;
  /** In the order of saving. */
  saves: { pageCode: string; answers: Answers; savedAt: string }[];
};

/** Responses of the test robot with their page saves, in one statement each; marked as simulated for good. */
export async function insertSimulatedResponses(
  scope: WorkspaceScope,
  wave: { id: string; versionId: string },
  rows: readonly SimulatedResponse[],
): Promise<void> {
  const responses = rows.map(({ saves, disposition, ...row }) => ({
    ...row,
    disposition,
    pages: saves.map((save) => save.pageCode),
    updatedAt: saves.at(-1)?.savedAt ?? row.startedAt,
  }));
  await scope.tx.execute(sql`
    insert into responses (response_id, workspace_id, wave_id, version_id, is_simulated, language, seed, answers,
                           saved_pages, revision, disposition, started_at, updated_at, ended_at)
    select given.id, ${scope.workspaceId}::uuid, ${wave.id}::uuid, ${wave.versionId}::uuid, true, given.language,
           given.seed, given.answers, given.pages, cardinality(given.pages), given.disposition,
           given."startedAt", given."updatedAt",
           case when given.disposition <> 'in-progress' then given."updatedAt" end
    from json_to_recordset(${JSON.stringify(responses)}::text::json) as given (
      id uuid, language text, seed int, answers jsonb, pages text[], disposition text,
      "startedAt" timestamptz, "updatedAt" timestamptz)`);
  const saves = rows.flatMap(({ id, saves }) =>
    saves.map((save, index) => ({ id, revision: index + 1, ...save })),
  );
  await scope.tx.execute(sql`
    insert into page_saves (response_id, revision, workspace_id, page_code, answers, saved_at)
    select given.id, given.revision, ${scope.workspaceId}::uuid, given."pageCode", given.answers, given."savedAt"
    from json_to_recordset(${JSON.stringify(saves)}::text::json) as given (
      id uuid, revision int, "pageCode" text, answers jsonb, "savedAt" timestamptz)`);
}
