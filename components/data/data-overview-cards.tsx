import { NumberText } from "#components/ui/number-text";
import type { DataOverview } from "#contracts/data";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; overview: DataOverview }>;

/** Responses by disposition; those of the test robot are counted apart, never among the others. */
export function DataOverviewCards({ locale, overview }: Props) {
  const t = translator(locale, "data");
  const simulated = overview.dispositions.reduce((sum, each) => sum + each.simulated, 0);
  const real = overview.dispositions
    .map(({ disposition, count, simulated: robots }) => ({ disposition, count: count - robots }))
    .filter(({ count }) => count > 0);
  const cards = [
    { id: "all", label: t("overview.all"), count: real.reduce((sum, { count }) => sum + count, 0) },
    ...real.map(({ disposition, count }) => ({
      id: disposition,
      label: t(`disposition.${disposition}`),
      count,
    })),
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:flex sm:flex-wrap">
      {cards.map(({ id, label, count }) => (
        <div key={id} className="min-w-36 rounded-md border border-line bg-surface px-4 py-3">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-xl font-bold">
            <NumberText locale={locale} value={count} />
          </dd>
        </div>
      ))}
      {simulated > 0 && (
        <div className="min-w-36 rounded-md border border-dashed border-warning bg-warning-soft px-4 py-3">
          <dt className="text-sm text-warning">{t("overview.simulated")}</dt>
          <dd className="text-xl font-bold">
            <NumberText locale={locale} value={simulated} />
          </dd>
        </div>
      )}
    </dl>
  );
}
