"use client";
import { Check, RotateCcw } from "lucide-react";
import { useReview } from "#components/questionnaire-editor/review/review-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { CodeText } from "#components/ui/code-text";
import { Icon } from "#components/ui/icon";
import type { QuestionnaireComment } from "#contracts/questionnaire-reviews";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";

type Props = Readonly<{ comments: readonly QuestionnaireComment[] }>;

/** Open ones first to last; what is settled folds away. */
export function CommentList({ comments }: Props) {
  const t = useMessages("questionnaire");
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <>
      <CommentRows comments={open} />
      {settled.length > 0 && (
        <details>
          <summary className="cursor-pointer text-sm text-muted">
            {t("comments.settled", { count: settled.length })}
          </summary>
          <div className="mt-2">
            <CommentRows comments={settled} />
          </div>
        </details>
      )}
    </>
  );
}

function CommentRows({ comments }: Props) {
  if (comments.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {comments.map((comment) => (
        <CommentRow key={comment.id} comment={comment} />
      ))}
    </ul>
  );
}

function CommentRow({ comment }: Readonly<{ comment: QuestionnaireComment }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { studyId, actions, run } = useReview();
  const isResolved = comment.resolvedAt !== null;
  const code = comment.questionCode ?? comment.pageCode;
  const turn = () => run(() => actions.resolve({ studyId, commentId: comment.id, isResolved: !isResolved }));
  return (
    <li className="rounded-md bg-sunken p-3 text-sm">
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
        <bdi className="font-medium text-ink">{comment.authorName ?? t("comments.somebody")}</bdi>
        <time dateTime={comment.createdAt}>{formatDateTime(locale, comment.createdAt, timeZone)}</time>
        {code && <CodeText>{code}</CodeText>}
      </p>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {comment.text}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        {isResolved && (
          <span className="text-xs text-muted">
            {t("comments.resolvedBy", {
              name: `\u2068${comment.resolvedByName ?? t("comments.somebody")}\u2069`,
            })}
          </span>
        )}
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={isResolved ? RotateCcw : Check} />}
          onPress={() => void turn()}
        >
          {t(isResolved ? "comments.reopen" : "comments.resolve")}
        </Button>
      </div>
    </li>
  );
}
