import type { QuestionnaireReview } from "#contracts/questionnaire-reviews";
import {
  findLastEditor,
  findStandingApproval,
  listQuestionnaireComments,
} from "#db/queries/questionnaire-reviews";
import type { WorkspaceScope } from "#db/scope";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { requireDraft } from "#server/questionnaires/require-draft";
import { requireStudy } from "#server/studies/require-study";

/** What colleagues have said about the draft as it stands, seen by one of them. */
export async function describeReview(
  scope: WorkspaceScope,
  studyId: string,
  userId: string,
): Promise<QuestionnaireReview> {
  await requireStudy(scope, studyId);
  const comments = await listQuestionnaireComments(scope, studyId);
  const standing = await findStandingApproval(scope, studyId);
  const lastEditor = await findLastEditor(scope, studyId);
  // A long draft is read and hashed only where there is something to compare it with.
  const isCurrent =
    standing !== undefined &&
    standing.contentHash === contentHashOf((await requireDraft(scope, studyId)).definition);
  const isOwnRequest = isCurrent && standing.requestedBy === userId;
  return {
    comments: comments.map((comment) => ({
      ...comment,
      createdAt: comment.createdAt.toISOString(),
      resolvedAt: comment.resolvedAt?.toISOString() ?? null,
    })),
    approval: standing
      ? {
          revision: standing.revision,
          isCurrent,
          requestedByName: standing.requestedByName,
          requestedAt: standing.requestedAt?.toISOString() ?? null,
          approvedByName: standing.approvedByName,
          approvedAt: standing.approvedAt?.toISOString() ?? null,
          note: standing.note,
        }
      : null,
    mayApprove: lastEditor !== userId && !isOwnRequest,
  };
}
