import { Badge } from "#components/ui/badge";
import { DescriptionList } from "#components/ui/description-list";
import { TextLink } from "#components/ui/text-link";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Counts = readonly { disposition: string; isSimulated: boolean; count: number }[];
type Props = Readonly<{ counts: Counts; locale: Locale; studyId: string }>;

const shown = ["complete", "in-progress", "screened-out"] as const;

/** People first; what the test robot answered stands apart, with its mark. */
export function DispositionCounts({ counts, locale, studyId }: Props) {
  const t = translator(locale, "fieldwork");
  const simulated = counts.filter((each) => each.isSimulated).reduce((sum, each) => sum + each.count, 0);
  const people = (disposition: string) =>
    counts.find((each) => !each.isSimulated && each.disposition === disposition)?.count ?? 0;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="flex flex-wrap items-end gap-x-10 gap-y-4">
        <DescriptionList
          layout="columns"
          items={shown.map((disposition) => ({
            term: t(`disposition.${disposition}`),
            value: formatNumber(locale, people(disposition)),
          }))}
        />
        {simulated > 0 && (
          <span className="flex items-center gap-2 text-sm text-muted">
            <Badge tone="warning">{translator(locale, "common")("simulated")}</Badge>
            {t("simulatedCount", { count: simulated })}
          </span>
        )}
      </div>
      <TextLink href={`/studies/${studyId}/data`}>{t("toData")}</TextLink>
    </div>
  );
}
