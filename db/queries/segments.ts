import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { segments } from "#db/schema/segmentation";
import type { WorkspaceScope } from "#db/scope";
import type { LocalisedText } from "#questionnaire/localised-text";

export async function listSegments(scope: WorkspaceScope, solutionId: string) {
  return scope.tx
    .select({
      number: segments.number,
      name: segments.name,
      description: segments.description,
      updatedAt: segments.updatedAt,
    })
    .from(segments)
    .where(and(eq(segments.workspaceId, scope.workspaceId), eq(segments.solutionId, solutionId)))
    .orderBy(asc(segments.number));
}

/** The names of several solutions' segments, for a list. */
export async function listSegmentNames(scope: WorkspaceScope, solutionIds: readonly string[]) {
  if (solutionIds.length === 0) return [];
  return scope.tx
    .select({ solutionId: segments.solutionId, number: segments.number, name: segments.name })
    .from(segments)
    .where(and(eq(segments.workspaceId, scope.workspaceId), inArray(segments.solutionId, [...solutionIds])))
    .orderBy(asc(segments.number));
}

/** Segments that exist already keep their names. */
export async function insertSegments(
  scope: WorkspaceScope,
  solutionId: string,
  named: readonly { number: number; name: LocalisedText }[],
): Promise<void> {
  await scope.tx
    .insert(segments)
    .values(
      named.map((segment) => ({ ...segment, workspaceId: scope.workspaceId, solutionId, description: {} })),
    )
    .onConflictDoNothing();
}

/** False when the solution has no such segment in this workspace. */
export async function updateSegmentName(
  scope: WorkspaceScope,
  solutionId: string,
  segment: { number: number; name: LocalisedText; description: LocalisedText },
): Promise<boolean> {
  const updated = await scope.tx
    .update(segments)
    .set({ name: segment.name, description: segment.description, updatedAt: sql`now()` })
    .where(
      and(
        eq(segments.workspaceId, scope.workspaceId),
        eq(segments.solutionId, solutionId),
        eq(segments.number, segment.number),
      ),
    )
    .returning({ number: segments.number });
  return updated.length === 1;
}
