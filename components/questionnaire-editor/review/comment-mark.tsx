"use client";
import { MessageSquare } from "lucide-react";
import {
  type CommentPlace,
  commentsOfPlace,
  countOpen,
} from "#components/questionnaire-editor/review/comments-of-place";
import { useReview } from "#components/questionnaire-editor/review/review-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatNumber } from "#i18n/format";

/** How many open comments a question or a page has. */
export function CommentMark(place: Readonly<CommentPlace>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const count = countOpen(commentsOfPlace(useReview().review.comments, place));
  if (count === 0) return null;
  return (
    <span className="flex shrink-0 items-center gap-0.5 text-xs text-accent">
      <Icon as={MessageSquare} size={12} />
      <span aria-hidden>{formatNumber(locale, count)}</span>
      <VisuallyHidden>{t("comments.open", { count })}</VisuallyHidden>
    </span>
  );
}
