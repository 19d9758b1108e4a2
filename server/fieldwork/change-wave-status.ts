import { AppError } from "#contracts/app-error";
import type { ChangeWaveStatusInput } from "#contracts/fieldwork";
import { findWave, updateWaveStatus } from "#db/queries/waves";
import { authorize, type Viewer } from "#server/auth/authorize";

/**
 * Pauses, resumes or closes a wave. A pause stops new starts only; closing also ends running interviews
 * after the grace time.
 */
export async function changeWaveStatus(
  viewer: Viewer,
  { waveId, status }: ChangeWaveStatusInput,
): Promise<void> {
  await authorize(viewer, "fieldwork:manage", async (scope) => {
    const wave = await findWave(scope, waveId);
    if (wave?.source !== "fieldwork") throw new AppError("not-found", { entity: "wave" });
    const isChanged = await updateWaveStatus(scope, waveId, status);
    if (!isChanged) throw new AppError("wave-closed");
  });
}
