import { AppError } from "#contracts/app-error";
import { findSegmentation } from "#db/queries/segmentations";
import { findSolution } from "#db/queries/solutions";
import type { WorkspaceScope } from "#db/scope";

/** The segmentation, or `not-found` when it is not in this workspace. */
export async function requireSegmentation(scope: WorkspaceScope, segmentationId: string) {
  const segmentation = await findSegmentation(scope, segmentationId);
  if (!segmentation) throw new AppError("not-found", { entity: "segmentation" });
  return segmentation;
}

/** The solution with the segmentation that it belongs to, or `not-found`. */
export async function requireSolution(scope: WorkspaceScope, solutionId: string) {
  const solution = await findSolution(scope, solutionId);
  if (!solution) throw new AppError("not-found", { entity: "solution" });
  return { solution, segmentation: await requireSegmentation(scope, solution.segmentationId) };
}
