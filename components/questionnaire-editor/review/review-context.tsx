"use client";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ActionResult } from "#contracts/app-error";
import type {
  AddCommentInput,
  ApprovalInput,
  QuestionnaireReview,
  ResolveCommentInput,
  ReviewedStudy,
} from "#contracts/questionnaire-reviews";

type Action<Input> = (input: Input) => Promise<ActionResult<QuestionnaireReview>>;

export type ReviewActions = {
  read: Action<ReviewedStudy>;
  add: Action<AddCommentInput>;
  resolve: Action<ResolveCommentInput>;
  ask: Action<ApprovalInput>;
  approve: Action<ApprovalInput>;
  withdraw: Action<ReviewedStudy>;
};

export type Review = {
  studyId: string;
  review: QuestionnaireReview;
  actions: ReviewActions;
  /** Shows what an action answers; its failure, if it failed. */
  run: (
    action: () => Promise<ActionResult<QuestionnaireReview>>,
  ) => Promise<Extract<ActionResult<QuestionnaireReview>, { ok: false }> | undefined>;
};

const ReviewContext = createContext<Review | undefined>(undefined);

type Props = Readonly<{
  studyId: string;
  opened: QuestionnaireReview;
  actions: ReviewActions;
  children: ReactNode;
}>;

export function ReviewProvider({ studyId, opened, actions, children }: Props) {
  const [review, setReview] = useState(opened);
  const value: Review = useMemo(
    () => ({
      ...{ studyId, review, actions },
      run: async (action) => {
        const result = await action().catch(() => ({ ok: false, code: "unavailable", detail: {} }) as const);
        if (!result.ok) return result;
        setReview(result.value);
        return undefined;
      },
    }),
    [studyId, review, actions],
  );
  return <ReviewContext.Provider value={value}>{children}</ReviewContext.Provider>;
}

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("useReview needs the review above it");
  return review;
}
