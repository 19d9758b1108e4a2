"use client";
import { useMemo, useState } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import { showToast } from "#components/ui/toast-queue";
import type { ActionResult } from "#contracts/app-error";
import { readText } from "#questionnaire/localised-text";
import { checkBeforePublishing, type ReportGap } from "#reports/check-before-publishing";
import type { Report } from "#reports/model";

type Props = Readonly<{
  report: Report;
  clientName: string;
  nextNumber: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Saves what is pending first; null when that failed. */
  publish: () => Promise<ActionResult<{ number: number }> | null>;
  onOpenPage: (pageId: string) => void;
}>;

const mostShown = 12;

/** Says what the client will see and what is not finished, before anything is frozen. */
export function PublishDialog({
  report,
  clientName,
  nextNumber,
  isOpen,
  onOpenChange,
  publish,
  onOpenPage,
}: Props) {
  const t = useMessages("report");
  const common = useMessages("common");
  const errorText = useErrorText();
  const [failure, setFailure] = useState<string>();
  const [isPending, setPending] = useState(false);
  const gaps = useMemo(() => (isOpen ? checkBeforePublishing(report) : []), [isOpen, report]);
  const shown = report.pages.filter(({ isHidden }) => !isHidden).length;
  const hidden = report.pages.length - shown;
  const names = report.languages.map((id) => t(id === "fa" ? "edit.persian" : "edit.english"));

  async function confirm() {
    setPending(true);
    setFailure(undefined);
    const result = await publish().catch(() => ({ ok: false, code: "unavailable", detail: {} }) as const);
    setPending(false);
    if (result?.ok) {
      showToast({ tone: "success", title: t("publish.done", { number: result.value.number }) });
      onOpenChange(false);
    } else if (!result) setFailure(t("publish.unsaved"));
    else if (result.code === "nothing-to-publish") setFailure(t("publish.nothing"));
    else setFailure(errorText(result));
  }

  return (
    <Dialog
      title={t("publish.title", { client: clientName })}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button variant="primary" onPress={confirm} isPending={isPending}>
            {t("publish.confirm", { number: nextNumber })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {failure && (
          <Callout tone="danger" isAnnounced>
            {failure}
          </Callout>
        )}
        <p>{t("publish.text", { client: clientName, pages: shown, number: nextNumber })}</p>
        <ul className="flex list-disc flex-col gap-1 ps-5">
          <li>{t("publish.languages", { languages: names.join(" · ") })}</li>
          {hidden > 0 && <li>{t("publish.hidden", { count: hidden })}</li>}
          {report.simulatedInBase > 0 && <li>{t("publish.simulated")}</li>}
        </ul>
        {(["missing", "suggestion"] as const).map((kind) => (
          <Gaps
            key={kind}
            kind={kind}
            gaps={gaps.filter((gap) => gap.kind === kind)}
            report={report}
            onOpenPage={onOpenPage}
          />
        ))}
      </div>
    </Dialog>
  );
}

type GapsProps = Readonly<{
  kind: ReportGap["kind"];
  gaps: readonly ReportGap[];
  report: Report;
  onOpenPage: (pageId: string) => void;
}>;

function Gaps({ kind, gaps, report, onOpenPage }: GapsProps) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  if (gaps.length === 0) return null;
  const pageTitle = (id: string) => readText(report.pages.find((page) => page.id === id)?.title, locale);
  const name = (gap: ReportGap) => {
    const words = readText(gap.words, locale).slice(0, 80);
    if (gap.place === "title") return t("publish.titlePlace");
    if (gap.place === "subtitle") return t("publish.subtitlePlace");
    return [gap.pageId && pageTitle(gap.pageId), words].filter(Boolean).join(": ");
  };
  return (
    <section>
      <h3 className="font-bold">{t(kind === "missing" ? "publish.missing" : "publish.suggestions")}</h3>
      <p className="text-muted">{t(kind === "missing" ? "publish.missingHelp" : "edit.suggestionHelp")}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {gaps.slice(0, mostShown).map((gap) => (
          <li key={`${gap.pageId} ${gap.blockId} ${gap.language} ${name(gap)}`}>
            <button
              type="button"
              onClick={() => onOpenPage(gap.pageId ?? "cover")}
              className="rounded-sm text-start text-accent underline decoration-line underline-offset-4 hover:decoration-current"
            >
              <bdi>
                {gap.language
                  ? t("publish.in", {
                      words: name(gap),
                      language: t(gap.language === "fa" ? "edit.persian" : "edit.english"),
                    })
                  : name(gap)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {gaps.length > mostShown && (
        <p className="mt-1 text-muted">{t("publish.andMore", { count: gaps.length - mostShown })}</p>
      )}
    </section>
  );
}
