import { notFound } from "next/navigation";
import { cache } from "react";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { isUuid } from "#contracts/is-uuid";
import { readSegmentation } from "#server/segmentation/read-segmentation";
import { readSolution } from "#server/segmentation/read-solution";

/** The segmentation of this address; one of another study or workspace is a 404. */
export const findSegmentationOrNotFound = cache(async (studyId: string, segmentationId: string) => {
  if (!isUuid(segmentationId)) notFound();
  const segmentation = await orNotFound(readSegmentation(await requireResearcher(), segmentationId));
  if (segmentation.studyId !== studyId) notFound();
  return segmentation;
});

/** The solution of this address; one of another segmentation, study or workspace is a 404. */
export const findSolutionOrNotFound = cache(
  async (studyId: string, segmentationId: string, solutionId: string) => {
    if (!isUuid(solutionId)) notFound();
    const solution = await orNotFound(readSolution(await requireResearcher(), solutionId));
    if (solution.segmentationId !== segmentationId || solution.segmentation.studyId !== studyId) notFound();
    return solution;
  },
);
