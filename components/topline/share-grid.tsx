import { baseNote, labelOf, type PartProps } from "#components/topline/part-words";
import { cellLook } from "#components/ui/cell-look";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { NumberCell } from "#components/ui/number-cell";
import { RowHead } from "#components/ui/row-head";
import { formatPercent } from "#i18n/format";
import { translator } from "#i18n/translator";

/** At a share of one; pale enough for the figure on it to be read. */
const strongestTint = 45;

/** Items by points, the darker the more; it is its own table. */
export function ShareGrid({ locale, part, title }: PartProps<"grid">) {
  const t = translator(locale, "topline");
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3">
        <h3 className="text-base font-bold">
          <bdi>{title}</bdi>
        </h3>
        <p className="mt-0.5 text-xs text-muted">{baseNote(locale, part)}</p>
      </figcaption>
      <DataTable caption={title} isCaptionHidden>
        <thead>
          <tr>
            <HeadCell isSticky className="align-bottom">
              {t("item")}
            </HeadCell>
            {part.columns.map(({ code, label }) => (
              <HeadCell key={code} isNumeric className="min-w-16 align-bottom">
                <bdi>{labelOf(locale, label, code)}</bdi>
              </HeadCell>
            ))}
            {part.hasMeans && (
              <HeadCell isNumeric className="align-bottom">
                {t("mean")}
              </HeadCell>
            )}
            <HeadCell isNumeric className="align-bottom">
              {t("count")}
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.id}>
              <RowHead isSticky className="min-w-32 font-normal">
                <bdi>{labelOf(locale, row.label, row.id)}</bdi>
                {row.isReversed && <span className="ms-1 text-xs text-muted">({t("reversed")})</span>}
              </RowHead>
              {row.shares.map((share, index) => (
                <td
                  key={part.columns[index].code}
                  dir="ltr"
                  data-mark=""
                  className={joinClasses(cellLook, "text-end whitespace-nowrap")}
                  style={{
                    backgroundColor: `color-mix(in srgb, var(--color-bar) ${Math.round((share ?? 0) * strongestTint)}%, transparent)`,
                  }}
                >
                  {share === null ? "–" : formatPercent(locale, share, { decimals: 0 })}
                </td>
              ))}
              {part.hasMeans && <NumberCell locale={locale} value={row.mean} decimals={2} />}
              <NumberCell locale={locale} value={row.base} className="text-muted" />
            </tr>
          ))}
        </tbody>
      </DataTable>
    </figure>
  );
}
