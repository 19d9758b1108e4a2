import { AppError } from "#contracts/app-error";
import { listDataWaves } from "#db/queries/responses";
import type { WorkspaceScope } from "#db/scope";
import { settleImports } from "#server/data/settle-imports";
import { requireStudy } from "#server/studies/require-study";

/** The study's waves, and which of them are asked for: one, or all. */
export async function selectWaves(scope: WorkspaceScope, studyId: string, waveId: string | undefined) {
  await requireStudy(scope, studyId);
  await settleImports(scope, studyId);
  const waves = await listDataWaves(scope, studyId);
  const chosen = waveId === undefined ? waves : waves.filter((wave) => wave.id === waveId);
  if (waveId !== undefined && chosen.length === 0) throw new AppError("not-found", { entity: "wave" });
  return { waves, waveIds: chosen.map((wave) => wave.id) };
}
