import type { QuestionnaireReview, ReviewedStudy } from "#contracts/questionnaire-reviews";
import { authorize, type Viewer } from "#server/auth/authorize";
import { describeReview } from "#server/questionnaires/describe-review";

export async function readReview(viewer: Viewer, { studyId }: ReviewedStudy): Promise<QuestionnaireReview> {
  return authorize(viewer, "study:read", (scope) => describeReview(scope, studyId, viewer.userId));
}
