import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import { formatNumber } from "#i18n/format";
import type { FitTableBlock } from "#reports/model";

/** Every solution that was computed, so that a reader sees what the chosen one was chosen from. */
export function FitTable({ block }: Readonly<{ block: FitTableBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { title, note, summary } = useFigureWords(block);
  const has = (key: "silhouette" | "bic" | "entropy" | "betweenShare") =>
    block.rows.some((row) => row[key] !== null);
  return (
    <section>
      <h3 className="text-base font-bold">{title}</h3>
      <p className="mt-0.5 mb-3 text-xs text-muted">{note}</p>
      <p className="sr-only">{summary}</p>
      <DataTable caption={title} isCaptionHidden note={t("figure.fitHelp")} className="print:text-xs">
        <thead>
          <tr>
            <HeadCell isSticky>{t("figure.method")}</HeadCell>
            <HeadCell isNumeric>{t("figure.k")}</HeadCell>
            <HeadCell isNumeric>{t("figure.fit")}</HeadCell>
            {has("betweenShare") && <HeadCell isNumeric>{t("figure.between")}</HeadCell>}
            {has("silhouette") && <HeadCell isNumeric>{t("figure.silhouette")}</HeadCell>}
            {has("bic") && <HeadCell isNumeric>{t("figure.bic")}</HeadCell>}
            {has("entropy") && <HeadCell isNumeric>{t("figure.entropy")}</HeadCell>}
            <HeadCell isNumeric>{t("figure.hits")}</HeadCell>
            <HeadCell>{t("figure.sizes")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr
              key={`${row.method} ${row.k}`}
              data-mark=""
              className={row.isChosen ? "bg-accent-soft font-medium" : undefined}
            >
              <RowHead className={row.isChosen ? undefined : "font-normal"}>
                <span className="inline-flex flex-wrap items-center gap-2">
                  {t(row.method === "k-means" ? "figure.kMeans" : "figure.latentClass")}
                  {row.isChosen && <Badge tone="info">{t("figure.chosen")}</Badge>}
                  {!row.converged && <Badge tone="warning">{t("figure.notConverged")}</Badge>}
                </span>
              </RowHead>
              <NumberCell locale={locale} value={row.k} />
              <NumberCell locale={locale} value={row.fit} decimals={1} />
              {has("betweenShare") && <NumberCell locale={locale} value={row.betweenShare} as="percent" />}
              {has("silhouette") && <NumberCell locale={locale} value={row.silhouette} decimals={2} />}
              {has("bic") && <NumberCell locale={locale} value={row.bic} decimals={1} />}
              {has("entropy") && <NumberCell locale={locale} value={row.entropy} decimals={2} />}
              <Cell className="text-end whitespace-nowrap">
                <span dir="ltr">
                  {formatNumber(locale, row.startsAtBest)} / {formatNumber(locale, row.starts)}
                </span>
              </Cell>
              <Cell className="min-w-40 text-xs text-muted">
                {row.sizes.map((size) => formatNumber(locale, size)).join(locale === "fa" ? "، " : ", ")}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
