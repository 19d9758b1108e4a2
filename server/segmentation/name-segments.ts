import { AppError } from "#contracts/app-error";
import type { NameSegmentsInput } from "#contracts/segmentation";
import { updateSegmentName } from "#db/queries/segments";
import { normaliseTyped } from "#i18n/normalise-text";
import type { LocalisedText } from "#questionnaire/localised-text";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireSolution } from "#server/segmentation/require-segmentation";

/** Names and describes segments of a solution that has been chosen. */
export async function nameSegments(
  viewer: Viewer,
  { solutionId, segments }: NameSegmentsInput,
): Promise<void> {
  await authorize(viewer, "segment:edit", async (scope) => {
    await requireSolution(scope, solutionId);
    for (const { number, name, description } of segments) {
      const isThere = await updateSegmentName(scope, solutionId, {
        number,
        name: tidy(name),
        description: tidy(description),
      });
      if (!isThere) throw new AppError("not-found", { entity: "segment" });
    }
  });
}

function tidy(text: LocalisedText): LocalisedText {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => {
      const tidied = normaliseTyped(words).trim();
      return tidied ? [[language, tidied]] : [];
    }),
  );
}
