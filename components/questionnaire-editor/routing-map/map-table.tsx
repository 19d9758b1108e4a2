"use client";
import type { DescribedPage } from "#components/questionnaire-editor/routing-map/describe-pages";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";

type Props = Readonly<{ pages: readonly DescribedPage[] }>;

/** Everything that the drawing shows, in words. */
export function MapTable({ pages }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const hasShares = pages.some(({ share }) => share !== undefined);
  return (
    <details className="print:hidden">
      <summary className="cursor-pointer text-sm font-medium">{t("map.asTable")}</summary>
      <div className="mt-2">
        <DataTable caption={t("map.tableCaption")} isCaptionHidden>
          <thead>
            <tr>
              <HeadCell isSticky>{t("map.page")}</HeadCell>
              <HeadCell isNumeric>{t("map.questions")}</HeadCell>
              <HeadCell isNumeric>{t("map.minutes")}</HeadCell>
              {hasShares && <HeadCell isNumeric>{t("map.shareHead")}</HeadCell>}
              <HeadCell>{t("map.routes")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {pages.map((page) => (
              <tr key={page.code}>
                <RowHead isSticky>
                  {t("page.name", { number: page.number })} <bdi dir="auto">{page.title || page.code}</bdi>
                </RowHead>
                <NumberCell locale={locale} value={page.questionCount} decimals={0} />
                <NumberCell locale={locale} value={page.minutes} decimals={1} />
                {hasShares && <NumberCell locale={locale} value={page.share ?? null} as="percent" />}
                <Cell>
                  <PageRoutes page={page} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
    </details>
  );
}

function PageRoutes({ page }: Readonly<{ page: DescribedPage }>) {
  const t = useMessages("questionnaire");
  const lines = [
    ...(page.isUnreachable ? [t("map.unreachable")] : []),
    ...(page.shownIf ? [`${t("map.shown")}: ${page.shownIf}`] : []),
    ...page.skips.map(
      ({ to, sentence }) =>
        `${t("map.skipTo", { page: to === "end" ? t("map.end") : `\u2068${to}\u2069` })}: ${sentence}`,
    ),
    ...(page.screenOut ? [`${t("map.screenOut")}: ${page.screenOut}`] : []),
  ];
  if (lines.length === 0) return t("map.everybody");
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
