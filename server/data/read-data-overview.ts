import { type DataOverview, responseDispositions } from "#contracts/data";
import { countByDay, countByDisposition } from "#db/queries/responses";
import { timeZone } from "#i18n/intl-settings";
import { authorize, type Viewer } from "#server/auth/authorize";
import { selectWaves } from "#server/data/select-waves";

/** How many responses there are, how they ended and when they started; of one wave, or of the study. */
export async function readDataOverview(
  viewer: Viewer,
  { studyId, waveId }: { studyId: string; waveId?: string },
): Promise<DataOverview> {
  return authorize(viewer, "data:read", async (scope) => {
    const { waves, waveIds } = await selectWaves(scope, studyId, waveId);
    const counted = await countByDisposition(scope, waveIds);
    const order = (each: { disposition: (typeof responseDispositions)[number] }) =>
      responseDispositions.indexOf(each.disposition);
    return {
      waves,
      dispositions: counted.sort((a, b) => order(a) - order(b)),
      days: await countByDay(scope, waveIds, timeZone),
    };
  });
}
