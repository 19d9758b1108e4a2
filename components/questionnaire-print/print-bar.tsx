"use client";
import { Printer } from "lucide-react";
import { useState } from "react";
import { savePdf } from "#components/questionnaire-print/save-pdf";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, otherLocale } from "#i18n/locale";

type Failure = { code: string; detail?: Readonly<Record<string, unknown>> };
type State = { status: "ready" } | { status: "printing" } | { status: "failed"; failure: Failure };
type Props = Readonly<{ studyId: string; versionId?: string; language: Locale }>;

/** Stays off the paper. */
export function PrintBar({ studyId, versionId, language }: Props) {
  const t = useMessages("print");
  const errorText = useErrorText();
  const [state, setState] = useState<State>({ status: "ready" });
  const own = `/questionnaire-print/${studyId}`;
  const query = (wanted: Locale) => `?language=${wanted}${versionId ? `&version=${versionId}` : ""}`;
  const download = async () => {
    setState({ status: "printing" });
    const result = await savePdf(`${own}/pdf${query(language)}`);
    setState(result.ok ? { status: "ready" } : { status: "failed", failure: result });
  };
  return (
    <div data-print="hide" className="sticky top-0 z-10 border-b border-line bg-surface">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
        <TextLink href={`/studies/${studyId}/questionnaire`}>{t("back")}</TextLink>
        <span className="min-w-48 grow basis-48 text-sm text-muted">
          {state.status === "printing" ? t("preparing") : t("hint")}
        </span>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${own}${query(otherLocale(language))}`}>
            {t(language === "fa" ? "inEnglish" : "inPersian")}
          </LinkButton>
          <Button aria-label={t("byHand")} isIconOnly onPress={() => window.print()}>
            <Icon as={Printer} />
          </Button>
          <Button variant="primary" isPending={state.status === "printing"} onPress={download}>
            {t("pdf")}
          </Button>
        </div>
        {state.status === "failed" && (
          <div className="basis-full">
            <Callout
              tone="danger"
              isAnnounced
              actions={
                <Button size="small" onPress={() => window.print()}>
                  {t("byHand")}
                </Button>
              }
            >
              {errorText(state.failure)}
            </Callout>
          </div>
        )}
      </div>
    </div>
  );
}
