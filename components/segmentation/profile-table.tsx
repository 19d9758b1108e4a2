import { heatStep } from "#components/charts/heat-step";
import { segmentColour } from "#components/charts/segment-colour";
import { type NamedSegment, optionName, variableName } from "#components/segmentation/profile-words";
import { Badge } from "#components/ui/badge";
import { BaseRow } from "#components/ui/base-row";
import { cellLook, markedFigureLook, marksLook } from "#components/ui/cell-look";
import { DataTable } from "#components/ui/data-table";
import { HeadCell } from "#components/ui/head-cell";
import { joinClasses } from "#components/ui/join-classes";
import { RowHead } from "#components/ui/row-head";
import type { ProfiledVariable, ProfileRow } from "#contracts/segmentation";
import { formatNumber, formatPercent } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  locale: Locale;
  variable: ProfiledVariable;
  segments: readonly NamedSegment[];
  show: "percent" | "index";
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

/** One variable by segment: base, shares or mean, letters, and how strongly the segments differ. */
export function ProfileTable({ locale, variable, segments, show }: Props) {
  const t = translator(locale, "segmentation");
  const question = readText(variable.questionText, locale);
  const name = variableName(variable, locale);
  const { effect } = variable;
  return (
    <section>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-sm font-bold">
          <bdi>{name}</bdi>
        </h3>
        {question !== name && (
          <span className="text-xs text-muted">
            <bdi>{question}</bdi>
          </span>
        )}
        {variable.isReversed && <Badge>{t("reversed")}</Badge>}
      </div>
      <DataTable
        caption={name}
        isCaptionHidden
        note={[
          t("profile.tableNote", { base: variable.base }),
          ...(effect
            ? [t("profile.effect", { size: effect.size, measure: t(`profile.measure.${effect.measure}`) })]
            : []),
          ...(show === "index" ? [t("profile.indexNote")] : []),
        ].join(" ")}
      >
        <thead>
          <tr>
            <HeadCell isSticky>{t("profile.item")}</HeadCell>
            <HeadCell isNumeric letter="">
              {t("profile.total")}
            </HeadCell>
            {segments.map((segment) => (
              <HeadCell
                key={segment.number}
                isNumeric
                letter={segment.letter}
                className="min-w-20 align-bottom"
              >
                <span
                  aria-hidden="true"
                  data-mark=""
                  className="mb-1 block h-1 rounded-full"
                  style={{ backgroundColor: segmentColour(segment.number - 1) }}
                />
                <bdi>{segment.name}</bdi>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          <BaseRow
            locale={locale}
            label={t("profile.baseRow")}
            bases={[variable.base, ...variable.baseBySegment]}
            isSticky
            hasLetters
          />
          {variable.rows.map((row) => (
            <tr key={`${row.statistic} ${row.optionCode}`}>
              <RowHead isSticky className="min-w-32 font-normal">
                <bdi>
                  {row.statistic === "mean"
                    ? t("profile.mean")
                    : optionName(variable, row.optionCode, locale)}
                </bdi>
              </RowHead>
              {figuresOf(row, show).map((figure, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a figure has no identity but its column
                  key={column}
                  dir="ltr"
                  data-mark=""
                  className={joinClasses(cellLook, "text-end whitespace-nowrap", figure.shade)}
                >
                  <span className={markedFigureLook}>
                    {formatValue(locale, figure, row)}
                    <sup className={marksLook}>{figure.letters}</sup>
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

/** The total, then each segment. */
function figuresOf(row: ProfileRow, show: "percent" | "index") {
  const isIndex = show === "index" && row.cells.some((cell) => cell.index !== null);
  const isPercent = !isIndex && row.statistic === "share";
  return [
    { value: isIndex ? 100 : row.total, letters: "", shade: "text-muted", isIndex, isPercent },
    ...row.cells.map((cell) => ({
      value: isIndex ? cell.index : cell.value,
      letters: cell.letters,
      shade: shadeOf(row, cell.value),
      isIndex,
      isPercent,
    })),
  ];
}

type Figure = ReturnType<typeof figuresOf>[number];

function formatValue(locale: Locale, { value, isPercent, isIndex }: Figure, row: ProfileRow): string {
  if (value === null) return "–";
  if (isPercent) return formatPercent(locale, value);
  return formatNumber(locale, value, { decimals: row.statistic === "mean" && !isIndex ? 1 : 0 });
}

function shadeOf(row: ProfileRow, value: number | null): string | undefined {
  if (row.statistic !== "share" || value === null || row.total === null) return undefined;
  return shades[`${heatStep(value, row.total, "difference")}`];
}
