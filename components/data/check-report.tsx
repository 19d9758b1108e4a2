"use client";
import { problemText } from "#components/data/problem-text";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { Card } from "#components/ui/card";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { LinkButton } from "#components/ui/link-button";
import { NumberText } from "#components/ui/number-text";
import { RowHead } from "#components/ui/row-head";
import type { RowOutcome } from "#contracts/imports";
import type { RowProblem } from "#datafile/check-row";

type Props = Readonly<{
  check: RowOutcome;
  header: readonly string[];
  studyId: string;
  importId: string;
}>;

/** What would come of every row, and each problem with its line, column and value. */
export function CheckReport({ check, header, studyId, importId }: Props) {
  const t = useMessages("data");
  const locale = useCurrentLocale();
  const { rows, ready, faulty, blank } = check;
  if (faulty === 0) {
    return (
      <Callout tone="success" title={t("check.allReady", { count: ready })} isAnnounced>
        {blank > 0 && t("check.blank", { count: blank })}
      </Callout>
    );
  }
  const codes = Object.entries(check.counts) as [RowProblem["code"], number][];
  return (
    <Card
      title={t("check.title", { faulty, rows })}
      description={t("check.description")}
      isFlush
      actions={
        <LinkButton size="small" isDownload href={`/studies/${studyId}/data/import/${importId}/problems`}>
          {t("check.download")}
        </LinkButton>
      }
    >
      <ul className="flex flex-wrap gap-x-6 gap-y-1 px-4 pb-3 text-sm text-muted sm:px-5">
        {codes.map(([code, count]) => (
          <li key={code}>
            {t(`problemName.${code}`)}: <NumberText locale={locale} value={count} />
          </li>
        ))}
      </ul>
      <DataTable caption={t("check.problems")} isCaptionHidden height="tall" note={undefined}>
        <thead>
          <tr>
            <HeadCell isSticky>{t("check.line")}</HeadCell>
            <HeadCell>{t("check.column")}</HeadCell>
            <HeadCell>{t("check.value")}</HeadCell>
            <HeadCell>{t("check.problem")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {check.problems.map((problem) => (
            <tr key={JSON.stringify(problem)}>
              <RowHead isSticky>
                <NumberText locale={locale} value={problem.line} />
              </RowHead>
              <Cell>
                {problem.code !== "ragged-row" && (
                  <bdi>{header[problem.column - 1] || t("mapping.unnamed", { column: problem.column })}</bdi>
                )}
              </Cell>
              <Cell className="max-w-64">
                {problem.code !== "ragged-row" && <bdi className="block truncate">{problem.value}</bdi>}
              </Cell>
              <Cell>{problemText(t, problem)}</Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Card>
  );
}
