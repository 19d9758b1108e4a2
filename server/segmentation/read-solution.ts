import { listSegments } from "#db/queries/segments";
import { authorize, type Viewer } from "#server/auth/authorize";
import { requireSolution } from "#server/segmentation/require-segmentation";

/** One frozen solution with its segmentation and, when it has been chosen once, its named segments. */
export async function readSolution(viewer: Viewer, solutionId: string) {
  return authorize(viewer, "segmentation:read", async (scope) => {
    const { solution, segmentation } = await requireSolution(scope, solutionId);
    return {
      ...solution,
      segmentation,
      isChosen: segmentation.chosenSolutionId === solution.id,
      segments: await listSegments(scope, solutionId),
    };
  });
}

export type SolutionView = Awaited<ReturnType<typeof readSolution>>;
