import { segmentColour } from "#components/charts/segment-colour";
import { ReportBlock } from "#components/report/report-block";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { readText } from "#questionnaire/localised-text";
import type { ReportBlock as Block, Report, ReportPage } from "#reports/model";

type Props = Readonly<{ report: Report; page: ReportPage; number: number; total: number }>;

/** One page of a report, as a client reads it. The cover is `ReportCover`. */
export function ReportSheet({ report, page, number, total }: Props) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const colour = page.segmentNumber === undefined ? undefined : segmentColour(page.segmentNumber - 1);
  return (
    <section aria-labelledby={`title-${page.id}`} className="flex min-w-0 flex-col gap-8">
      <header
        className="border-t-4 pt-4 print:border-t-2"
        style={{ borderColor: colour ?? "var(--color-ink)" }}
      >
        <div className="flex flex-wrap items-center justify-between gap-2 text-xs text-muted">
          <span>
            {page.segmentNumber !== undefined && t("reader.segmentNumber", { number: page.segmentNumber })}
            {/* Sheets of paper have numbers of their own. */}
            <span className="print:hidden">
              {page.segmentNumber !== undefined && " · "}
              {t("reader.page", { number, total })}
            </span>
          </span>
          {report.simulatedInBase > 0 && <Badge tone="warning">{t("reader.simulated")}</Badge>}
        </div>
        <h2
          id={`title-${page.id}`}
          tabIndex={-1}
          dir="auto"
          className="mt-2 text-xl font-bold outline-none sm:text-2xl"
        >
          {readText(page.title, locale)}
        </h2>
        {report.simulatedInBase > 0 && (
          <p className="mt-2 max-w-lg text-sm text-warning">
            {t("reader.simulatedHelp", { count: report.simulatedInBase })}
          </p>
        )}
      </header>
      {page.blocks.map((block) =>
        isFigure(block) ? (
          <div
            key={block.id}
            className="min-w-0 rounded-md border border-line bg-surface p-4 sm:p-6 print:border-0 print:p-0"
          >
            <ReportBlock block={block} />
          </div>
        ) : (
          <ReportBlock key={block.id} block={block} />
        ),
      )}
    </section>
  );
}

/** Drawn on a sheet of its own; words and large numbers stand on the page. */
function isFigure(block: Block): boolean {
  return (
    block.kind !== "text" &&
    block.kind !== "keyFacts" &&
    block.kind !== "warnings" &&
    block.kind !== "segmentOverview"
  );
}
