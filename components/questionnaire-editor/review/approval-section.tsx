"use client";
import { useEffect, useState } from "react";
import { countOpen } from "#components/questionnaire-editor/review/comments-of-place";
import { type Review, useReview } from "#components/questionnaire-editor/review/review-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { FieldError } from "#components/ui/field-error";
import { TextField } from "#components/ui/text-field";
import type { QuestionnaireApproval } from "#contracts/questionnaire-reviews";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";

type Props = Readonly<{
  /** Saves what waits; the revision that then stands, or undefined when it could not be saved. */
  saveAll: () => Promise<number | undefined>;
}>;

/** Whether a colleague has approved exactly this state, and what can be done about it. */
export function ApprovalSection({ saveAll }: Props) {
  const t = useMessages("questionnaire");
  const errorText = useErrorText();
  const { studyId, review, actions, run } = useReview();
  const [note, setNote] = useState("");
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);
  const { approval, mayApprove } = review;
  const perform = async (action: (revision: number) => ReturnType<Review["actions"]["read"]>) => {
    setPending(true);
    const revision = await saveAll();
    const failure =
      revision === undefined
        ? ({ ok: false, code: "conflict", detail: {} } as const)
        : await run(() => action(revision));
    setPending(false);
    setError(failure && errorText(failure));
    if (!failure) setNote("");
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew once, when the dialog opens
  useEffect(() => {
    void perform(() => actions.read({ studyId }));
  }, []);
  const open = countOpen(review.comments);
  const isApproved = approval?.isCurrent && approval.approvedAt !== null;
  return (
    <section aria-labelledby="approval-title" className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 id="approval-title" className="text-sm font-bold">
        {t("comments.approval")}
      </h3>
      <ApprovalState approval={approval} />
      {open > 0 && <p className="text-sm text-warning">{t("comments.stillOpen", { count: open })}</p>}
      {!isApproved && (
        <TextField label={t("comments.note")} maxLength={1000} value={note} onChange={setNote} />
      )}
      <FieldError>{error}</FieldError>
      <div className="flex flex-wrap gap-2">
        {!isApproved && mayApprove && (
          <Button
            size="small"
            isPending={isPending}
            onPress={() =>
              perform((expectedRevision) => actions.approve({ studyId, expectedRevision, note }))
            }
          >
            {t("comments.approve")}
          </Button>
        )}
        {!approval?.isCurrent && (
          <Button
            size="small"
            isPending={isPending}
            onPress={() => perform((expectedRevision) => actions.ask({ studyId, expectedRevision, note }))}
          >
            {t("comments.ask")}
          </Button>
        )}
        {approval && (
          <Button
            size="small"
            variant="quiet"
            isPending={isPending}
            onPress={() => perform(() => actions.withdraw({ studyId }))}
          >
            {t("comments.withdraw")}
          </Button>
        )}
      </div>
    </section>
  );
}

function ApprovalState({ approval }: Readonly<{ approval: QuestionnaireApproval | null }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  if (!approval) return <p className="text-sm text-muted">{t("comments.approvalNone")}</p>;
  const isApproved = approval.approvedAt !== null;
  const name = isApproved ? approval.approvedByName : approval.requestedByName;
  const words = {
    name: `\u2068${name ?? t("comments.somebody")}\u2069`,
    date: formatDateTime(locale, approval.approvedAt ?? approval.requestedAt ?? "", timeZone),
  };
  const sentence = approval.isCurrent
    ? t(isApproved ? "comments.approved" : "comments.asked", words)
    : t(isApproved ? "comments.changedSinceApproval" : "comments.changedSinceAsked", words);
  const tone = approval.isCurrent ? (isApproved ? "success" : "info") : "warning";
  return (
    <Callout tone={tone}>
      <p>{sentence}</p>
      {approval.note && <p>{t("comments.noteSaid", { note: `\u2068${approval.note}\u2069` })}</p>}
    </Callout>
  );
}
