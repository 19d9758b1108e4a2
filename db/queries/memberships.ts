import { and, asc, count, eq, sql } from "drizzle-orm";
import { memberships } from "#db/schema/segmentation";
import type { WorkspaceScope } from "#db/scope";

const chunkSize = 5000;

export type MembershipRows = {
  responseIds: readonly string[];
  /** The most likely segment's number, from 1; as long as `responseIds`. */
  assignment: ArrayLike<number>;
  /** Row by segment, K numbers a response; null for a method that assigns outright. */
  probabilities: Float64Array | null;
  k: number;
};

/** Some thousands a statement; those that are there already stay. */
export async function insertMemberships(
  scope: WorkspaceScope,
  solutionId: string,
  { responseIds, assignment, probabilities, k }: MembershipRows,
): Promise<void> {
  for (let from = 0; from < responseIds.length; from += chunkSize) {
    const to = Math.min(from + chunkSize, responseIds.length);
    const rows = Array.from({ length: to - from }, (_, i) => from + i);
    const likelihoods = rows.map((row) =>
      probabilities === null
        ? null
        : `{${Array.from(probabilities.subarray(row * k, (row + 1) * k), toReal).join()}}`,
    );
    await scope.tx.execute(sql`
      insert into memberships (workspace_id, solution_id, response_id, assignment, probabilities)
      select ${scope.workspaceId}::uuid, ${solutionId}::uuid, response_id, assignment, likelihoods::real[]
      from unnest(
        ${sql.param(responseIds.slice(from, to))}::uuid[],
        ${sql.param(rows.map((row) => assignment[row]))}::smallint[],
        ${sql.param(likelihoods)}::text[]
      ) as given (response_id, assignment, likelihoods)
      on conflict do nothing`);
  }
}

/** A probability that a `real` would refuse as too small is written as 0. */
function toReal(probability: number): string {
  return probability < 1e-12 ? "0" : probability.toPrecision(7);
}

export async function countMemberships(scope: WorkspaceScope, solutionId: string) {
  return scope.tx
    .select({ number: memberships.assignment, count: count() })
    .from(memberships)
    .where(and(eq(memberships.workspaceId, scope.workspaceId), eq(memberships.solutionId, solutionId)))
    .groupBy(memberships.assignment)
    .orderBy(asc(memberships.assignment));
}
