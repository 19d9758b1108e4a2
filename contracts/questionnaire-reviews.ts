import { z } from "zod";
import { Code } from "#questionnaire/question-parts";

const studyId = z.uuid();
const words = z.string().trim();

/** About a question, about a page, or about the whole when both are absent. */
export const AddCommentInput = z
  .strictObject({
    studyId,
    questionCode: Code.optional(),
    pageCode: Code.optional(),
    text: words.min(1).max(4000),
  })
  .refine(({ questionCode, pageCode }) => !(questionCode && pageCode), "two-places");
export type AddCommentInput = z.infer<typeof AddCommentInput>;

export const ResolveCommentInput = z.strictObject({
  studyId,
  commentId: z.uuid(),
  /** False opens it again. */
  isResolved: z.boolean(),
});
export type ResolveCommentInput = z.infer<typeof ResolveCommentInput>;

/** Of the state that was looked at. */
export const ApprovalInput = z.strictObject({
  studyId,
  expectedRevision: z.number().int().min(1),
  note: words.max(1000),
});
export type ApprovalInput = z.infer<typeof ApprovalInput>;

export const ReviewedStudy = z.strictObject({ studyId });
export type ReviewedStudy = z.infer<typeof ReviewedStudy>;

export type QuestionnaireComment = {
  id: string;
  questionCode: string | null;
  pageCode: string | null;
  text: string;
  /** Null when that person has left. */
  authorName: string | null;
  createdAt: string;
  resolvedAt: string | null;
  resolvedByName: string | null;
};

export type QuestionnaireApproval = {
  revision: number;
  /** Whether the draft still says what was asked about, or approved. */
  isCurrent: boolean;
  requestedByName: string | null;
  requestedAt: string | null;
  approvedByName: string | null;
  approvedAt: string | null;
  note: string;
};

export type QuestionnaireReview = {
  comments: QuestionnaireComment[];
  /** The last one that was not withdrawn. */
  approval: QuestionnaireApproval | null;
  /** False for whoever asked, and for whoever saved the draft last: four eyes see more. */
  mayApprove: boolean;
};
