import { BarList } from "#components/charts/bar-list";
import { baseNote, labelOf, type PartProps, percent } from "#components/topline/part-words";
import { translator } from "#i18n/translator";

/** How often each option was chosen, with its interval. */
export function ShareChart({ locale, part, title }: PartProps<"shares">) {
  const t = translator(locale, "topline");
  const rows = part.rows.map(({ code, label, share, low, high }) => ({
    id: String(code),
    label: labelOf(locale, label, code),
    value: share ?? 0,
    low: low ?? 0,
    high: high ?? 0,
  }));
  const { rest, correct } = part;
  const top = rows.reduce((most, row) => (row.value > most.value ? row : most), rows[0]);
  const shown = rest
    ? [...rows, { id: "rest", label: t("rest", { count: rest.options }), value: rest.share }]
    : rows;
  return (
    <div className="flex flex-col gap-4">
      {correct && (
        <p className="text-sm">
          {t("correct")}{" "}
          <span dir="ltr" className="font-bold">
            {percent(locale, correct.share)}
          </span>{" "}
          <span dir="ltr" className="text-xs text-muted">
            {percent(locale, correct.low)}–{percent(locale, correct.high)}
          </span>
        </p>
      )}
      <BarList
        locale={locale}
        title={title}
        note={baseNote(locale, part, [t("interval"), ...(part.isMultiple ? [t("several")] : [])])}
        summary={t("summary.top", { label: top.label, share: percent(locale, top.value) })}
        tableLabel={t("figures")}
        rows={shown}
        itemLabel={t("option")}
        valueLabel={t("share")}
        lowLabel={t("low")}
        highLabel={t("high")}
        keepsOrder={part.isOrdered || rest !== null}
        maximum={1}
      />
    </div>
  );
}
