import { dataHref } from "#components/data/data-href";
import { Badge } from "#components/ui/badge";
import { Cell } from "#components/ui/cell";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { Pagination } from "#components/ui/pagination";
import { RowHead } from "#components/ui/row-head";
import type { DataQuery, ResponseRow, ResponseTable as Table } from "#contracts/data";
import { formatDateTime, formatDuration, formatNumber } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { missingCodes } from "#questionnaire/answers";
import { type VariableValue, variableTitle } from "#questionnaire/codebook";
import { readText } from "#questionnaire/localised-text";
import type { Variable } from "#questionnaire/variable";

type Props = Readonly<{ locale: Locale; studyId: string; query: DataQuery; table: Table }>;

/** One page of responses: a row each, in labels or in codes, with the reason where there is no answer. */
export function ResponseTable({ locale, studyId, query, table }: Props) {
  const t = translator(locale, "data");
  const common = translator(locale, "common");
  const byCode = new Map(table.variables.map((variable) => [variable.code, variable]));
  const shown = table.columns.flatMap((code) => byCode.get(code) ?? []);
  const { order } = query;
  const to = table.from + table.rows.length - 1;
  return (
    <>
      <div className="overflow-clip rounded-md border border-line bg-surface">
        <DataTable caption={t("table.title")} isCaptionHidden height="tall">
          <thead>
            <tr>
              <HeadCell isSticky className="w-px">
                {t("table.row")}
              </HeadCell>
              <HeadCell
                sorted={order === "oldest" ? "ascending" : "descending"}
                sortHref={dataHref(studyId, query, { order: order === "oldest" ? "newest" : "oldest" })}
              >
                {t("table.started")}
              </HeadCell>
              <HeadCell>{t("table.disposition")}</HeadCell>
              <HeadCell>{t("table.duration")}</HeadCell>
              {shown.map((variable) => (
                <HeadCell key={variable.code} isNumeric={isNumeric(variable, query)}>
                  <bdi
                    className="inline-block max-w-40 truncate align-bottom"
                    title={`${variable.code}: ${variableTitle(variable, locale)}`}
                  >
                    {query.show === "codes" ? variable.code : variableTitle(variable, locale)}
                  </bdi>
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={row.id}>
                <RowHead isSticky className="font-normal text-muted">
                  {formatNumber(locale, table.from + index)}
                </RowHead>
                <Cell className="whitespace-nowrap">{formatDateTime(locale, row.startedAt, timeZone)}</Cell>
                <Cell className="whitespace-nowrap">
                  <span className="flex items-center gap-1.5">
                    {t(`disposition.${row.disposition}`)}
                    {row.isSimulated && <Badge tone="warning">{common("simulated")}</Badge>}
                  </span>
                </Cell>
                <Cell className="whitespace-nowrap text-muted">{durationText(row)}</Cell>
                {shown.map((variable) => (
                  <ValueCell
                    key={variable.code}
                    locale={locale}
                    variable={variable}
                    value={row.values[variable.code]}
                    query={query}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
      <Pagination
        label={t("table.pages")}
        previousLabel={common("previous")}
        nextLabel={common("next")}
        previousHref={
          table.previous === null
            ? undefined
            : dataHref(studyId, query, { before: table.previous, after: undefined })
        }
        nextHref={
          table.next === null ? undefined : dataHref(studyId, query, { after: table.next, before: undefined })
        }
        summary={
          table.rows.length > 0
            ? t("table.summary", { from: table.from, to, total: table.total })
            : t("table.none")
        }
      />
    </>
  );

  function durationText({ durationMs, isImported }: ResponseRow): string {
    if (durationMs !== null) return formatDuration(locale, durationMs);
    return isImported ? t("table.imported") : "–";
  }
}

function isNumeric(variable: Variable, query: DataQuery): boolean {
  if (variable.kind === "text") return false;
  return query.show === "codes" || variable.kind === "numeric" || variable.kind === "nps";
}

type ValueProps = Readonly<{ locale: Locale; variable: Variable; value: VariableValue; query: DataQuery }>;

function ValueCell({ locale, variable, value, query }: ValueProps) {
  const t = translator(locale, "data");
  const isFigure = isNumeric(variable, query);
  if ("missing" in value) {
    const reason = t(`missing.${value.missing}`);
    return (
      <Cell className={isFigure ? "text-end text-faint rtl:text-start" : "text-faint"}>
        {query.show === "codes" ? (
          <span dir="ltr" title={reason}>
            {missingCodes[value.missing]}
          </span>
        ) : (
          <span className="italic rtl:not-italic">{reason}</span>
        )}
      </Cell>
    );
  }
  if (isFigure) {
    return (
      <Cell className="text-end rtl:text-start">
        <span dir="ltr">
          {query.show === "codes" ? String(value.value) : formatNumber(locale, Number(value.value))}
        </span>
      </Cell>
    );
  }
  const option = variable.options.find(({ code }) => code === value.value);
  return (
    <Cell className="max-w-64">
      <bdi className="block truncate" title={String(value.value)}>
        {(option && readText(option.label, locale)) || String(value.value)}
      </bdi>
    </Cell>
  );
}
