import { randomInt } from "node:crypto";
import { AppError } from "#contracts/app-error";
import type { OpenWaveInput } from "#contracts/fieldwork";
import { findLatestVersion } from "#db/queries/questionnaires";
import { insertOpenLink, insertWave } from "#db/queries/waves";
import { authorize, type Viewer } from "#server/auth/authorize";
import { newId } from "#server/new-id";
import { requireStudy } from "#server/studies/require-study";

/** No letter or digit that is mistaken for another when an address is read aloud or typed from paper. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const slugLength = 9;

/** Opens a round of fieldwork on the newest version, with an open link. */
export async function openWave(
  viewer: Viewer,
  { studyId, title }: OpenWaveInput,
): Promise<{ waveId: string; slug: string }> {
  return authorize(viewer, "fieldwork:manage", async (scope) => {
    await requireStudy(scope, studyId);
    const version = await findLatestVersion(scope, studyId);
    if (!version) throw new AppError("no-version");
    const [waveId, slug] = [newId(), newSlug()];
    await insertWave(scope, {
      id: waveId,
      studyId,
      versionId: version.id,
      title,
      source: "fieldwork",
      status: "open",
    });
    await insertOpenLink(scope, { id: newId(), waveId, slug });
    return { waveId, slug };
  });
}

function newSlug(): string {
  return Array.from({ length: slugLength }, () => alphabet[randomInt(alphabet.length)]).join("");
}
