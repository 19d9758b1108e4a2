import { segmentColour } from "#components/charts/segment-colour";
import { useFigureWords } from "#components/report/figure-words";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { cellLook } from "#components/ui/cell-look";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import { formatNumber } from "#i18n/format";
import { readText } from "#questionnaire/localised-text";
import type { ComparisonTableBlock } from "#reports/model";

type Group = ComparisonTableBlock["groups"][number];

export function ComparisonTable({ block }: Readonly<{ block: ComparisonTableBlock }>) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { title, note, summary } = useFigureWords(block);
  const hasLetters = block.groups.some(({ purpose }) => purpose === "descriptor");
  return (
    <section className="break-inside-avoid">
      <h3 className="text-base font-bold">{title}</h3>
      <p className="mt-0.5 mb-3 text-xs text-muted">{note}</p>
      <p className="sr-only">{summary}</p>
      <DataTable caption={title} isCaptionHidden>
        <thead>
          <tr>
            <HeadCell isSticky className="align-bottom">
              {t("figure.answer")}
            </HeadCell>
            <HeadCell isNumeric letter={hasLetters ? "" : undefined} className="align-bottom">
              {t("figure.total")}
            </HeadCell>
            {block.columns.map(({ number, name, letter }) => (
              <HeadCell
                key={number}
                isNumeric
                letter={hasLetters ? letter : undefined}
                className="min-w-20 align-bottom"
              >
                <span
                  data-mark=""
                  className="mb-1 block h-1 rounded-full"
                  style={{ backgroundColor: segmentColour(number - 1) }}
                />
                <bdi>{readText(name, locale)}</bdi>
              </HeadCell>
            ))}
          </tr>
        </thead>
        {isOneLineEach(block) ? (
          <tbody>
            <BaseLine group={block.groups[0]} hasLetters={hasLetters} />
            {block.groups.map((group) => (
              <GroupRows key={readText(group.label, locale)} group={group} hasLetters={hasLetters} />
            ))}
          </tbody>
        ) : (
          block.groups.map((group) => (
            <tbody key={readText(group.label, locale)} className="break-inside-avoid">
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={block.columns.length + 2}
                  className={joinClasses(cellLook, "bg-sunken pt-3 text-start")}
                  data-mark=""
                >
                  <bdi className="font-bold">{readText(group.label, locale)}</bdi>
                  {group.effect && (
                    <span className="ms-3 text-xs font-normal text-muted" title={t("figure.effectHelp")}>
                      <bdi>
                        {t("figure.effect", {
                          measure: group.effect.measure,
                          size: formatNumber(locale, group.effect.size, { decimals: 2 }),
                        })}
                      </bdi>
                    </span>
                  )}
                </th>
              </tr>
              <BaseLine group={group} hasLetters={hasLetters} />
              <GroupRows group={group} hasLetters={hasLetters} />
            </tbody>
          ))
        )}
      </DataTable>
    </section>
  );
}

/** Statements that everyone answered need one base row and no headings of their own. */
function isOneLineEach({ groups }: ComparisonTableBlock): boolean {
  const bases = new Set(groups.map(({ base, baseBySegment }) => [base, ...baseBySegment].join()));
  return bases.size === 1 && groups.every(({ rows }) => rows.length === 1);
}

type RowsProps = Readonly<{ group: Group; hasLetters: boolean }>;

function BaseLine({ group, hasLetters }: RowsProps) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return (
    <tr className="text-muted">
      <RowHead isSticky className="font-normal">
        {t("figure.baseUnweighted")}
      </RowHead>
      {[group.base, ...group.baseBySegment].map((base, index) => (
        <NumberCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a base has no identity but its column
          key={index}
          locale={locale}
          value={base}
          letters={hasLetters ? "" : undefined}
        />
      ))}
    </tr>
  );
}

function GroupRows({ group, hasLetters }: RowsProps) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  return group.rows.map((row, index) => {
    const as = row.statistic === "share" ? ("percent" as const) : ("number" as const);
    const shared = { locale, as, decimals: row.statistic === "share" ? 0 : 2 };
    const isMeanOfGroup = row.statistic === "mean" && group.rows.length >= 1;
    const label = readText(row.label, locale);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two answers can bear the same words
      <tr key={index}>
        <RowHead isSticky className="min-w-32 font-normal">
          {isMeanOfGroup && label === readText(group.label, locale) ? t("figure.mean") : <bdi>{label}</bdi>}
        </RowHead>
        <NumberCell
          {...shared}
          value={row.total}
          letters={hasLetters ? "" : undefined}
          className="text-muted"
        />
        {row.cells.map((cell, column) => (
          <NumberCell
            // biome-ignore lint/suspicious/noArrayIndexKey: the column is the segment
            key={column}
            {...shared}
            value={cell.value}
            letters={hasLetters ? cell.letters : undefined}
          />
        ))}
      </tr>
    );
  });
}
