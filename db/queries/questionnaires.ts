import { and, desc, eq, sql } from "drizzle-orm";
import { questionnaireDrafts, versions } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export async function insertDraft(
  scope: WorkspaceScope,
  studyId: string,
  definition: QuestionnaireDefinition,
  updatedBy: string | null,
): Promise<void> {
  await scope.tx
    .insert(questionnaireDrafts)
    .values({ workspaceId: scope.workspaceId, studyId, definition, updatedBy });
}

export async function findDraft(scope: WorkspaceScope, studyId: string) {
  const [draft] = await scope.tx
    .select({
      definition: questionnaireDrafts.definition,
      revision: questionnaireDrafts.revision,
      updatedAt: questionnaireDrafts.updatedAt,
    })
    .from(questionnaireDrafts)
    .where(
      and(eq(questionnaireDrafts.workspaceId, scope.workspaceId), eq(questionnaireDrafts.studyId, studyId)),
    );
  return draft;
}

/** The draft, held until the end of the transaction so that nobody saves in between. */
export async function lockDraft(scope: WorkspaceScope, studyId: string) {
  const [draft] = await scope.tx
    .select({
      definition: questionnaireDrafts.definition,
      revision: questionnaireDrafts.revision,
      updatedBy: questionnaireDrafts.updatedBy,
    })
    .from(questionnaireDrafts)
    .where(
      and(eq(questionnaireDrafts.workspaceId, scope.workspaceId), eq(questionnaireDrafts.studyId, studyId)),
    )
    .for("update");
  return draft;
}

/** The new revision, or undefined when the draft has moved on since `expectedRevision`. */
export async function updateDraft(
  scope: WorkspaceScope,
  input: {
    studyId: string;
    definition: QuestionnaireDefinition;
    expectedRevision: number;
    updatedBy: string;
  },
): Promise<number | undefined> {
  const [updated] = await scope.tx
    .update(questionnaireDrafts)
    .set({
      definition: input.definition,
      revision: sql`${questionnaireDrafts.revision} + 1`,
      updatedAt: sql`now()`,
      updatedBy: input.updatedBy,
    })
    .where(
      and(
        eq(questionnaireDrafts.workspaceId, scope.workspaceId),
        eq(questionnaireDrafts.studyId, input.studyId),
        eq(questionnaireDrafts.revision, input.expectedRevision),
      ),
    )
    .returning({ revision: questionnaireDrafts.revision });
  return updated?.revision;
}

export async function insertVersion(
  scope: WorkspaceScope,
  version: {
    id: string;
    studyId: string;
    number: number;
    definition: QuestionnaireDefinition;
    contentHash: string;
    publishedBy: string | null;
  },
): Promise<void> {
  await scope.tx.insert(versions).values({ workspaceId: scope.workspaceId, ...version });
}

/** The newest version with its definition. */
export async function findLatestVersion(scope: WorkspaceScope, studyId: string) {
  const [version] = await scope.tx
    .select({
      id: versions.id,
      number: versions.number,
      definition: versions.definition,
      contentHash: versions.contentHash,
      publishedAt: versions.publishedAt,
    })
    .from(versions)
    .where(and(eq(versions.workspaceId, scope.workspaceId), eq(versions.studyId, studyId)))
    .orderBy(desc(versions.number))
    .limit(1);
  return version;
}

/** The history without the definitions, the newest first. */
export async function listVersions(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({
      id: versions.id,
      number: versions.number,
      contentHash: versions.contentHash,
      publishedAt: versions.publishedAt,
    })
    .from(versions)
    .where(and(eq(versions.workspaceId, scope.workspaceId), eq(versions.studyId, studyId)))
    .orderBy(desc(versions.number));
}

/** Every published definition of a study, the newest first; a study has a handful. */
export async function listVersionDefinitions(scope: WorkspaceScope, studyId: string) {
  return scope.tx
    .select({ number: versions.number, definition: versions.definition })
    .from(versions)
    .where(and(eq(versions.workspaceId, scope.workspaceId), eq(versions.studyId, studyId)))
    .orderBy(desc(versions.number));
}

export async function findVersion(scope: WorkspaceScope, versionId: string) {
  const [version] = await scope.tx
    .select({
      id: versions.id,
      studyId: versions.studyId,
      number: versions.number,
      definition: versions.definition,
      contentHash: versions.contentHash,
      publishedAt: versions.publishedAt,
    })
    .from(versions)
    .where(and(eq(versions.workspaceId, scope.workspaceId), eq(versions.id, versionId)));
  return version;
}
