import type { FigureFormat } from "#components/charts/figure-format";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  locale: Locale;
  caption: string;
  itemLabel: string;
  columns: readonly { id: string; label: string; format: FigureFormat; decimals?: number }[];
  rows: readonly { id: string; label: string; values: readonly (number | null)[] }[];
}>;

/** The table behind a chart. */
export function FigureTable({ locale, caption, itemLabel, columns, rows }: Props) {
  return (
    <DataTable caption={caption} isCaptionHidden>
      <thead>
        <tr>
          <HeadCell isSticky>{itemLabel}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column.id} isNumeric>
              {column.label}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead isSticky>
              <bdi>{row.label}</bdi>
            </RowHead>
            {columns.map((column, index) => (
              <NumberCell
                key={column.id}
                locale={locale}
                value={row.values[index] ?? null}
                as={column.format === "percent" ? "percent" : "number"}
                decimals={column.decimals ?? 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
