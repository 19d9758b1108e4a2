import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { users } from "#db/schema/people";
import { questionnaireApprovals, questionnaireComments } from "#db/schema/questionnaire-reviews";
import { questionnaireDrafts } from "#db/schema/studies";
import type { WorkspaceScope } from "#db/scope";

const authors = alias(users, "authors");
const resolvers = alias(users, "resolvers");
const requesters = alias(users, "requesters");
const approvers = alias(users, "approvers");

/** Oldest first, as a conversation is read. */
export async function listQuestionnaireComments(scope: WorkspaceScope, studyId: string) {
  const comment = questionnaireComments;
  return scope.tx
    .select({
      id: comment.id,
      questionCode: comment.questionCode,
      pageCode: comment.pageCode,
      text: comment.text,
      authorName: authors.name,
      createdAt: comment.createdAt,
      resolvedAt: comment.resolvedAt,
      resolvedByName: resolvers.name,
    })
    .from(comment)
    .leftJoin(authors, eq(authors.id, comment.authorId))
    .leftJoin(resolvers, eq(resolvers.id, comment.resolvedBy))
    .where(and(eq(comment.workspaceId, scope.workspaceId), eq(comment.studyId, studyId)))
    .orderBy(asc(comment.createdAt), asc(comment.id));
}

export async function insertQuestionnaireComment(
  scope: WorkspaceScope,
  comment: {
    id: string;
    studyId: string;
    questionCode: string | null;
    pageCode: string | null;
    text: string;
    authorId: string;
  },
): Promise<void> {
  await scope.tx.insert(questionnaireComments).values({ workspaceId: scope.workspaceId, ...comment });
}

/** `resolvedBy` null opens it again. False when the comment is not there. */
export async function setCommentResolved(
  scope: WorkspaceScope,
  { studyId, id, resolvedBy }: { studyId: string; id: string; resolvedBy: string | null },
): Promise<boolean> {
  const changed = await scope.tx
    .update(questionnaireComments)
    .set({ resolvedBy, resolvedAt: resolvedBy ? sql`now()` : null })
    .where(
      and(
        eq(questionnaireComments.workspaceId, scope.workspaceId),
        eq(questionnaireComments.studyId, studyId),
        eq(questionnaireComments.id, id),
      ),
    )
    .returning({ id: questionnaireComments.id });
  return changed.length === 1;
}

/** The last request or approval that stands. */
export async function findStandingApproval(scope: WorkspaceScope, studyId: string) {
  const approval = questionnaireApprovals;
  const [found] = await scope.tx
    .select({
      id: approval.id,
      revision: approval.revision,
      contentHash: approval.contentHash,
      requestedBy: approval.requestedBy,
      requestedByName: requesters.name,
      requestedAt: approval.requestedAt,
      approvedByName: approvers.name,
      approvedAt: approval.approvedAt,
      note: approval.note,
    })
    .from(approval)
    .leftJoin(requesters, eq(requesters.id, approval.requestedBy))
    .leftJoin(approvers, eq(approvers.id, approval.approvedBy))
    .where(
      and(
        eq(approval.workspaceId, scope.workspaceId),
        eq(approval.studyId, studyId),
        isNull(approval.withdrawnAt),
      ),
    )
    .orderBy(desc(approval.createdAt), desc(approval.id))
    .limit(1);
  return found;
}

export async function insertApproval(
  scope: WorkspaceScope,
  approval: {
    id: string;
    studyId: string;
    revision: number;
    contentHash: string;
    note: string;
    requestedBy?: string;
    requestedAt?: Date;
    approvedBy?: string;
  },
): Promise<void> {
  const { requestedBy, approvedBy, requestedAt } = approval;
  await scope.tx.insert(questionnaireApprovals).values({
    workspaceId: scope.workspaceId,
    ...approval,
    requestedAt: requestedBy ? (requestedAt ?? sql`now()`) : null,
    approvedAt: approvedBy ? sql`now()` : null,
    // Two in one transaction would share the time of its beginning.
    createdAt: sql`clock_timestamp()`,
  });
}

/** Every request and approval that stands; false when there was none. */
export async function withdrawApprovals(
  scope: WorkspaceScope,
  { studyId, withdrawnBy }: { studyId: string; withdrawnBy: string },
): Promise<boolean> {
  const withdrawn = await scope.tx
    .update(questionnaireApprovals)
    .set({ withdrawnBy, withdrawnAt: sql`now()` })
    .where(
      and(
        eq(questionnaireApprovals.workspaceId, scope.workspaceId),
        eq(questionnaireApprovals.studyId, studyId),
        isNull(questionnaireApprovals.withdrawnAt),
      ),
    )
    .returning({ id: questionnaireApprovals.id });
  return withdrawn.length > 0;
}

/** Who saved the draft last; null when a machine did. */
export async function findLastEditor(scope: WorkspaceScope, studyId: string): Promise<string | null> {
  const [draft] = await scope.tx
    .select({ updatedBy: questionnaireDrafts.updatedBy })
    .from(questionnaireDrafts)
    .where(
      and(eq(questionnaireDrafts.workspaceId, scope.workspaceId), eq(questionnaireDrafts.studyId, studyId)),
    );
  return draft?.updatedBy ?? null;
}
