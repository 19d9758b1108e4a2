import { BarList } from "#components/charts/bar-list";
import { IntervalDots } from "#components/charts/interval-dots";
import { segmentColour } from "#components/charts/segment-colour";
import { baseNote, labelOf, type PartProps, rowsSummary, unitNote } from "#components/topline/part-words";
import { translator } from "#i18n/translator";

const measureNames = { rank: "meanRank", allocation: "allocation", number: "means" } as const;

/** Means of several items; of a ranking also how often each came first. */
export function MeansChart({ locale, part, title }: PartProps<"means">) {
  const t = translator(locale, "topline");
  const { measure, rows, unit } = part;
  const isRanking = measure === "rank";
  const words = {
    locale,
    summary: rowsSummary(locale, rows.length),
    tableLabel: t("figures"),
    itemLabel: t(isRanking ? "option" : "item"),
    lowLabel: t("low"),
    highLabel: t("high"),
  };
  const given = rows.filter(({ mean }) => mean !== null);
  const ordered = isRanking ? [...given].sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0)) : given;
  return (
    <div className="flex flex-col gap-6">
      {isRanking && (
        <BarList
          {...words}
          title={t("first")}
          note={baseNote(locale, part, [t("interval")])}
          valueLabel={t("share")}
          maximum={1}
          rows={rows.map(({ id, label, first }) => ({
            id,
            label: labelOf(locale, label, id),
            value: first?.share ?? 0,
            low: first?.low ?? 0,
            high: first?.high ?? 0,
          }))}
        />
      )}
      <BarList
        {...words}
        title={isRanking ? t("meanRank") : title}
        note={baseNote(locale, part, [
          t(isRanking ? "meanRankNote" : measureNames[measure]),
          ...unitNote(locale, unit),
          t("interval"),
        ])}
        valueLabel={t("mean")}
        format="number"
        decimals={1}
        keepsOrder={isRanking || measure === "number"}
        rows={ordered.map(({ id, label, mean, low, high }) => ({
          ...{ id, label: labelOf(locale, label, id), value: mean ?? 0 },
          ...{ low: low ?? mean ?? 0, high: high ?? mean ?? 0 },
        }))}
      />
    </div>
  );
}

/** Two means an item, as dots. */
export function PairsChart({ locale, part, title }: PartProps<"pairs">) {
  const t = translator(locale, "topline");
  return (
    <IntervalDots
      locale={locale}
      title={title}
      note={baseNote(locale, part, [t("means"), t("interval")])}
      summary={rowsSummary(locale, part.rows.length)}
      tableLabel={t("figures")}
      itemLabel={t("item")}
      format="number"
      decimals={1}
      range={part.range}
      series={part.sides.map((side, index) => ({
        id: String(index),
        label: labelOf(locale, side, index + 1),
        colour: segmentColour(index),
      }))}
      rows={part.rows.map(({ id, label, points }) => ({
        id,
        label: labelOf(locale, label, id),
        points: points.map(({ mean, low, high }) =>
          mean === null ? null : { value: mean, low: low ?? mean, high: high ?? mean },
        ),
      }))}
    />
  );
}

/** Promoters, passives and detractors, and the score with its interval. */
export function NpsChart({ locale, part, title }: PartProps<"nps">) {
  const t = translator(locale, "topline");
  const { score } = part;
  if (!score) return null;
  const groups = ["promoters", "passives", "detractors"] as const;
  const colours = {
    promoters: "var(--color-success)",
    passives: "var(--color-edge)",
    detractors: "var(--color-danger)",
  };
  const { low, high } = score.adjustedWaldInterval;
  const whole = (value: number) => labelOf(locale, {}, Math.round(value));
  return (
    <div className="flex flex-col gap-4">
      <p>
        <span className="text-sm text-muted">{t("nps.score")}</span>{" "}
        <span dir="ltr" className="text-xl font-bold">
          {whole(score.nps)}
        </span>{" "}
        <bdi className="text-xs text-muted">{t("nps.interval", { low: whole(low), high: whole(high) })}</bdi>
      </p>
      <BarList
        locale={locale}
        title={title}
        note={baseNote(locale, part)}
        summary={`${t("nps.score")}: ${whole(score.nps)}`}
        tableLabel={t("figures")}
        itemLabel={t("option")}
        valueLabel={t("share")}
        keepsOrder
        maximum={1}
        rows={groups.map((id) => ({ id, label: t(`nps.${id}`), value: score[id], colour: colours[id] }))}
      />
    </div>
  );
}
