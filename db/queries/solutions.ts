import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { SegmentationMethod, SolutionResult } from "#contracts/segmentation";
import { memberships, solutions } from "#db/schema/segmentation";
import type { WorkspaceScope } from "#db/scope";

/** A solution without its profile, for a table of all of them. */
export type SolutionSummary = {
  id: string;
  method: SegmentationMethod;
  k: number;
  fittedAt: Date;
  result: Omit<SolutionResult, "profile" | "markers">;
};

const ofSegmentation = (scope: WorkspaceScope, segmentationId: string) =>
  and(eq(solutions.workspaceId, scope.workspaceId), eq(solutions.segmentationId, segmentationId));

export async function listSolutionSummaries(
  scope: WorkspaceScope,
  segmentationId: string,
): Promise<SolutionSummary[]> {
  return scope.tx
    .select({
      id: solutions.id,
      method: solutions.method,
      k: solutions.k,
      fittedAt: solutions.fittedAt,
      result: sql<SolutionSummary["result"]>`${solutions.result} - 'profile' - 'markers'`,
    })
    .from(solutions)
    .where(ofSegmentation(scope, segmentationId))
    .orderBy(asc(solutions.method), asc(solutions.k));
}

/** What has been fitted already, and on which data. */
export async function listFittedSolutions(scope: WorkspaceScope, segmentationId: string) {
  return scope.tx
    .select({
      id: solutions.id,
      method: solutions.method,
      k: solutions.k,
      datasetHash: sql<string>`${solutions.result} ->> 'datasetHash'`,
    })
    .from(solutions)
    .where(ofSegmentation(scope, segmentationId));
}

export async function findSolution(scope: WorkspaceScope, id: string) {
  const [solution] = await scope.tx
    .select({
      id: solutions.id,
      segmentationId: solutions.segmentationId,
      method: solutions.method,
      k: solutions.k,
      result: solutions.result,
      codeVersion: solutions.codeVersion,
      fittedAt: solutions.fittedAt,
    })
    .from(solutions)
    .where(and(eq(solutions.workspaceId, scope.workspaceId), eq(solutions.id, id)));
  return solution;
}

/** False when this method and K is there already: the first one stays. */
export async function insertSolution(
  scope: WorkspaceScope,
  solution: {
    id: string;
    segmentationId: string;
    method: SegmentationMethod;
    k: number;
    result: SolutionResult;
    codeVersion: string;
  },
): Promise<boolean> {
  const inserted = await scope.tx
    .insert(solutions)
    .values({ workspaceId: scope.workspaceId, ...solution })
    .onConflictDoNothing({
      target: [solutions.workspaceId, solutions.segmentationId, solutions.method, solutions.k],
    })
    .returning({ id: solutions.id });
  return inserted.length === 1;
}

/** Removes unfinished work on data that has changed since; never a chosen solution. */
export async function deleteSolutions(scope: WorkspaceScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await scope.tx
    .delete(memberships)
    .where(and(eq(memberships.workspaceId, scope.workspaceId), inArray(memberships.solutionId, [...ids])));
  await scope.tx
    .delete(solutions)
    .where(and(eq(solutions.workspaceId, scope.workspaceId), inArray(solutions.id, [...ids])));
}
