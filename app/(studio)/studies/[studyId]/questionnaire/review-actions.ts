"use server";
import { runAction } from "#app/session/run-action";
import {
  AddCommentInput,
  ApprovalInput,
  ResolveCommentInput,
  ReviewedStudy,
} from "#contracts/questionnaire-reviews";
import { addComment } from "#server/questionnaires/add-comment";
import { approveDraft } from "#server/questionnaires/approve-draft";
import { askApproval } from "#server/questionnaires/ask-approval";
import { readReview } from "#server/questionnaires/read-review";
import { resolveComment } from "#server/questionnaires/resolve-comment";
import { withdrawApproval } from "#server/questionnaires/withdraw-approval";

export async function readReviewAction(untrusted: unknown) {
  return runAction(ReviewedStudy, untrusted, readReview);
}

export async function addCommentAction(untrusted: unknown) {
  return runAction(AddCommentInput, untrusted, addComment);
}

export async function resolveCommentAction(untrusted: unknown) {
  return runAction(ResolveCommentInput, untrusted, resolveComment);
}

export async function askApprovalAction(untrusted: unknown) {
  return runAction(ApprovalInput, untrusted, askApproval);
}

export async function approveDraftAction(untrusted: unknown) {
  return runAction(ApprovalInput, untrusted, approveDraft);
}

export async function withdrawApprovalAction(untrusted: unknown) {
  return runAction(ReviewedStudy, untrusted, withdrawApproval);
}
