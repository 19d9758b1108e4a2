import { AppError } from "#contracts/app-error";
import type { CheckInputsInput, InputCheck } from "#contracts/segmentation";
import { authorize, type Viewer } from "#server/auth/authorize";
import { loadDataset } from "#server/datasets/load-dataset";
import { checkInputs } from "#server/segmentation/check-inputs";
import { requireWaves } from "#server/segmentation/create-segmentation";
import { requireStudy } from "#server/studies/require-study";

/** What a researcher should know before running: the sample light, what would stop the run, what to think about. */
export async function checkSegmentationInputs(viewer: Viewer, input: CheckInputsInput): Promise<InputCheck> {
  return authorize(viewer, "segmentation:run", async (scope) => {
    await requireStudy(scope, input.studyId);
    await requireWaves(scope, input.studyId, input.waveIds);
    if (input.basis.length < 2) throw new AppError("invalid-input", { paths: ["basis"] });
    const loaded = await loadDataset(scope, { ...input, endedBy: null }, input.basis);
    return checkInputs(loaded, input);
  });
}
