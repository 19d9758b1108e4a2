import { useId } from "react";
import type { ChartWords } from "#components/charts/chart-frame";
import { type FigureFormat, formatFigure } from "#components/charts/figure-format";
import { heatStep } from "#components/charts/heat-step";
import { BaseRow } from "#components/ui/base-row";
import { cellLook, markedFigureLook, marksLook } from "#components/ui/cell-look";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import type { Locale } from "#i18n/locale";

export type HeatColumn = Readonly<{
  id: string;
  label: string;
  base: number;
  /** Letter for significance marks. */
  letter?: string;
  /** The segment's colour, as a line over its name. */
  colour?: string;
}>;

export type HeatRow = Readonly<{
  id: string;
  label: string;
  total: number;
  /** One for each column; null where nobody was asked. */
  cells: readonly (Readonly<{ value: number; letters?: string }> | null)[];
}>;

type Props = Omit<ChartWords, "tableLabel"> &
  Readonly<{
    locale: Locale;
    columns: readonly HeatColumn[];
    rows: readonly HeatRow[];
    itemLabel: string;
    total: { label: string; base: number };
    baseLabel: string;
    shadeBy?: "difference" | "index";
    /** The two ends of the key: below the total, above the total. */
    belowLabel: string;
    aboveLabel: string;
    format?: FigureFormat;
    decimals?: number;
    headingLevel?: 2 | 3 | 4;
  }>;

const shades = {
  "-3": "bg-below-3",
  "-2": "bg-below-2",
  "-1": "bg-below-1",
  "0": undefined,
  "1": "bg-above-1",
  "2": "bg-above-2",
  "3": "bg-above-3",
} as const;

/** Items by segments, shaded by how far each stands from the total. It is its own table. */
export function HeatMap({
  locale,
  columns,
  rows,
  itemLabel,
  total,
  baseLabel,
  shadeBy = "difference",
  belowLabel,
  aboveLabel,
  format = "percent",
  decimals = 0,
  headingLevel = 3,
  title,
  note,
  summary,
}: Props) {
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  const hasLetters = columns.some((column) => column.letter);
  return (
    <figure aria-labelledby={`${id}-title`} className="min-w-0">
      <figcaption className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <Heading id={`${id}-title`} className="text-base font-bold">
            {title}
          </Heading>
          <p className="mt-0.5 text-xs text-muted">{note}</p>
          <p className="sr-only">{summary}</p>
        </div>
        <HeatKey belowLabel={belowLabel} aboveLabel={aboveLabel} />
      </figcaption>
      <DataTable caption={title} isCaptionHidden>
        <thead>
          <tr>
            <HeadCell isSticky className="align-bottom">
              {itemLabel}
            </HeadCell>
            <HeadCell isNumeric letter={hasLetters ? "" : undefined} className="align-bottom">
              {total.label}
            </HeadCell>
            {columns.map((column) => (
              <HeadCell key={column.id} isNumeric letter={column.letter} className="min-w-20 align-bottom">
                {column.colour && (
                  <span
                    data-mark=""
                    className="mb-1 block h-1 rounded-full"
                    style={{ backgroundColor: column.colour }}
                  />
                )}
                <bdi>{column.label}</bdi>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <BaseRow
            locale={locale}
            label={baseLabel}
            bases={[total.base, ...columns.map((column) => column.base)]}
            isSticky
            hasLetters={hasLetters}
          />
          {rows.map((row) => (
            <tr key={row.id}>
              <RowHead isSticky className="min-w-32 font-normal">
                <bdi>{row.label}</bdi>
              </RowHead>
              <NumberCell
                locale={locale}
                value={row.total}
                as={format === "percent" ? "percent" : "number"}
                decimals={decimals}
                letters={hasLetters ? "" : undefined}
                className="text-muted"
              />
              {columns.map((column, index) => {
                const cell = row.cells[index];
                const step = cell ? heatStep(cell.value, row.total, shadeBy) : 0;
                return (
                  <td
                    key={column.id}
                    dir="ltr"
                    data-mark=""
                    className={joinClasses(cellLook, "text-end whitespace-nowrap", shades[`${step}`])}
                  >
                    <span className={hasLetters ? markedFigureLook : undefined}>
                      {cell ? formatFigure(locale, cell.value, format, decimals) : "–"}
                      {hasLetters && <sup className={marksLook}>{cell?.letters}</sup>}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </figure>
  );
}

function HeatKey({ belowLabel, aboveLabel }: Readonly<{ belowLabel: string; aboveLabel: string }>) {
  return (
    <div className="flex items-center gap-2 text-xs text-muted">
      <span>{belowLabel}</span>
      <span aria-hidden="true" className="flex overflow-hidden rounded-sm border border-line">
        {(["-3", "-2", "-1", "0", "1", "2", "3"] as const).map((step) => (
          <span key={step} data-mark="" className={joinClasses("h-3 w-4", shades[step])} />
        ))}
      </span>
      <span>{aboveLabel}</span>
    </div>
  );
}
