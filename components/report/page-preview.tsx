"use client";
import { useState } from "react";
import { ReportCover } from "#components/report/report-cover";
import { ReportLanguage, type ReportWords } from "#components/report/report-language";
import { ReportSheet } from "#components/report/report-sheet";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { SegmentedControl } from "#components/ui/segmented-control";
import type { Report, ReportPage } from "#reports/model";

type Props = Readonly<{ report: Report; page: ReportPage; words: ReportWords }>;

/** The open page with the same components that the client's reader is made of. */
export function PagePreview({ report, page, words }: Props) {
  const t = useMessages("report");
  const locale = useCurrentLocale();
  const [chosen, setChosen] = useState(locale);
  const language = report.languages.includes(chosen) ? chosen : report.languages[0];
  const shown = report.pages.filter(({ isHidden }) => !isHidden);
  return (
    <section aria-labelledby="preview-title" className="rounded-md border border-line bg-canvas">
      <header className="flex flex-wrap items-center justify-between gap-3 border-b border-line bg-surface px-5 py-3">
        <h2 id="preview-title" className="text-base font-bold">
          {t("edit.preview")}
        </h2>
        {report.languages.length > 1 && (
          <SegmentedControl
            label={t("edit.previewLanguage")}
            value={language}
            onChange={setChosen}
            options={report.languages.map((id) => ({
              id,
              label: t(id === "fa" ? "edit.persian" : "edit.english"),
            }))}
          />
        )}
      </header>
      <div className="p-4 sm:p-8">
        {page.isHidden && (
          <div className="mb-4">
            <Callout tone="warning">{t("edit.hiddenNote")}</Callout>
          </div>
        )}
        <ReportLanguage language={language} words={words} className="mx-auto max-w-xl">
          {page.kind === "cover" ? (
            <ReportCover report={report} published={null} />
          ) : (
            <ReportSheet
              report={report}
              page={page}
              number={shown.findIndex(({ id }) => id === page.id) + 1 || report.pages.indexOf(page) + 1}
              total={shown.length}
            />
          )}
        </ReportLanguage>
      </div>
    </section>
  );
}
