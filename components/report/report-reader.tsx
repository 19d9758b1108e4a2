"use client";
import { PrintButton } from "#components/report/print-button";
import { PrintFrame } from "#components/report/print-frame";
import { anchorOf, ReportContents } from "#components/report/report-contents";
import { ReportCover } from "#components/report/report-cover";
import { ReportLanguage, type ReportWords } from "#components/report/report-language";
import { ReportSheet } from "#components/report/report-sheet";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { CodeText } from "#components/ui/code-text";
import { TextLink } from "#components/ui/text-link";
import { readText } from "#questionnaire/localised-text";
import type { Report } from "#reports/model";

type Props = Readonly<{
  /** As it was published: without hidden pages. */
  report: Report;
  words: ReportWords;
  published: { number: number; publishedAt: string; contentHash: string } | null;
  backHref?: string;
}>;

export function ReportReader({ report, words, published, backHref }: Props) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const isThere = report.languages.includes(locale);
  const language = isThere ? locale : report.languages[0];
  return (
    <>
      <PrintFrame title={readText(report.title, language)} language={language} />
      <div
        data-print="hide"
        className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-3 text-sm"
      >
        <span>{backHref && <TextLink href={backHref}>{t("reader.back")}</TextLink>}</span>
        <PrintButton />
      </div>
      {!isThere && (
        <div data-print="hide" className="mb-4">
          <Callout>
            {t("reader.otherLanguage", { language: t(language === "fa" ? "edit.persian" : "edit.english") })}
          </Callout>
        </div>
      )}
      <ReportLanguage
        language={language}
        words={words}
        className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start lg:gap-10 print:block"
      >
        <ReportContents pages={report.pages} />
        <ReportPages report={report} published={published} />
      </ReportLanguage>
    </>
  );
}

function ReportPages({ report, published }: Pick<Props, "report" | "published">) {
  const t = useMessages("report");
  const total = report.pages.length;
  return (
    <article className="mx-auto flex w-full max-w-xl min-w-0 flex-col gap-20 pt-4 lg:mx-0 lg:pt-0 print:block print:max-w-none print:pt-0">
      {report.pages.map((page, index) => (
        <div
          key={page.id}
          id={anchorOf(page)}
          data-print={index > 0 ? "page" : undefined}
          className="scroll-mt-28 lg:scroll-mt-20"
        >
          {page.kind === "cover" ? (
            <ReportCover report={report} published={published} />
          ) : (
            <ReportSheet report={report} page={page} number={index + 1} total={total} />
          )}
        </div>
      ))}
      {published && (
        <p className="border-t border-line pt-4 text-xs text-muted print:mt-8">
          {t("reader.version", { number: published.number })} ·{" "}
          {t("reader.published", { date: new Date(published.publishedAt) })} · {t("reader.hash")}{" "}
          <CodeText>{published.contentHash.slice(0, 12)}</CodeText>
        </p>
      )}
    </article>
  );
}
