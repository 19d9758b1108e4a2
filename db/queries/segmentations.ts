import { and, desc, eq, sql } from "drizzle-orm";
import type { SegmentationSpecification } from "#contracts/segmentation";
import { jobRuns } from "#db/schema/jobs";
import { segmentations, solutions } from "#db/schema/segmentation";
import type { WorkspaceScope } from "#db/scope";

const shown = {
  id: segmentations.id,
  studyId: segmentations.studyId,
  title: segmentations.title,
  specification: segmentations.specification,
  datasetHash: segmentations.datasetHash,
  baseSize: segmentations.baseSize,
  jobRunId: segmentations.jobRunId,
  chosenSolutionId: segmentations.chosenSolutionId,
  createdAt: segmentations.createdAt,
};

function thisOne(scope: WorkspaceScope, id: string) {
  return and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.id, id));
}

export async function insertSegmentation(
  scope: WorkspaceScope,
  segmentation: {
    id: string;
    studyId: string;
    title: string;
    specification: SegmentationSpecification;
    createdBy: string | null;
  },
): Promise<void> {
  await scope.tx.insert(segmentations).values({ workspaceId: scope.workspaceId, ...segmentation });
}

export async function findSegmentation(scope: WorkspaceScope, id: string) {
  const [segmentation] = await scope.tx.select(shown).from(segmentations).where(thisOne(scope, id));
  return segmentation;
}

/** The study's segmentations, the newest first, with how far their jobs are and what was chosen. */
export async function listSegmentations(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      ...shown,
      jobStatus: jobRuns.status,
      done: jobRuns.done,
      total: jobRuns.total,
      chosenMethod: solutions.method,
      chosenK: solutions.k,
      simulatedInBase: sql<number | null>`(
        select (any_solution.result ->> 'simulatedInBase')::int from solutions any_solution
        where any_solution.workspace_id = "segmentations"."workspace_id"
          and any_solution.segmentation_id = "segmentations"."id" limit 1)`,
      solutionCount: sql<number>`(
        select count(*)::int from solutions fitted
        where fitted.workspace_id = "segmentations"."workspace_id"
          and fitted.segmentation_id = "segmentations"."id")`,
    })
    .from(segmentations)
    .leftJoin(
      jobRuns,
      and(eq(jobRuns.workspaceId, segmentations.workspaceId), eq(jobRuns.id, segmentations.jobRunId)),
    )
    .leftJoin(
      solutions,
      and(
        eq(solutions.workspaceId, segmentations.workspaceId),
        eq(solutions.id, segmentations.chosenSolutionId),
      ),
    )
    .where(and(eq(segmentations.workspaceId, scope.workspaceId), eq(segmentations.studyId, studyId)))
    .orderBy(desc(segmentations.createdAt), desc(segmentations.id));
}

export async function setSegmentationJob(scope: WorkspaceScope, id: string, jobRunId: string): Promise<void> {
  await scope.tx.update(segmentations).set({ jobRunId }).where(thisOne(scope, id));
}

/** Locks the row for the rest of the transaction, so that two deliveries of one job store nothing twice. */
export async function lockSegmentation(scope: WorkspaceScope, id: string) {
  const [segmentation] = await scope.tx
    .select(shown)
    .from(segmentations)
    .where(thisOne(scope, id))
    .for("update");
  return segmentation;
}

export async function setSegmentationBase(
  scope: WorkspaceScope,
  id: string,
  base: { datasetHash: string; baseSize: number },
): Promise<void> {
  await scope.tx.update(segmentations).set(base).where(thisOne(scope, id));
}

export async function setChosenSolution(
  scope: WorkspaceScope,
  id: string,
  solutionId: string,
): Promise<void> {
  await scope.tx.update(segmentations).set({ chosenSolutionId: solutionId }).where(thisOne(scope, id));
}
