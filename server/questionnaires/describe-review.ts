import type { QuestionnaireReview } from "#contracts/questionnaire-reviews";
import {
  findLastEditor,
  findStandingApproval,
  listQuestionnaireComments,
} from "#db/queries/questionnaire-reviews";
import type { WorkspaceScope } from "#db/scope";
import { contentHashOf } from "#server/questionnaires/content-hash";
import { requireDraft } from "#server/questionnaires/require-draft";

/** What colleagues have said about the draft as it stands, seen by one of them. */
export async function describeReview(
  scope: WorkspaceScope,
  studyId: string,
  userId: string,
): Promise<QuestionnaireReview> {
  const draft = await requireDraft(scope, studyId);
  const comments = await listQuestionnaireComments(scope, studyId);
  const standing = await findStandingApproval(scope, studyId);
  const lastEditor = await findLastEditor(scope, studyId);
  const isCurrent = standing?.contentHash === contentHashOf(draft.definition);
  const isOwnRequest = isCurrent && standing?.requestedBy === userId;
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
