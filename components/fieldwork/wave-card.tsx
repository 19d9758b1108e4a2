import { DispositionCounts } from "#components/fieldwork/disposition-counts";
import { QrCode } from "#components/fieldwork/qr-code";
import { WaveActions } from "#components/fieldwork/wave-actions";
import { WaveLink } from "#components/fieldwork/wave-link";
import { Badge } from "#components/ui/badge";
import { Card } from "#components/ui/card";
import type { ActionResult } from "#contracts/app-error";
import type { ChangeWaveStatusInput } from "#contracts/fieldwork";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

export type Wave = Readonly<{
  id: string;
  number: number;
  title: LocalisedText;
  source: "fieldwork" | "import" | "rehearsal";
  status: "open" | "paused" | "closed";
  createdAt: Date;
  closedAt: Date | null;
  versionNumber: number;
  slug: string | null;
  counts: readonly { disposition: string; isSimulated: boolean; count: number }[];
}>;

type Props = Readonly<{
  wave: Wave;
  studyId: string;
  locale: Locale;
  origin: string;
  changeStatus: (input: ChangeWaveStatusInput) => Promise<ActionResult<unknown>>;
}>;

const tones = { open: "success", paused: "warning", closed: "neutral" } as const;

/** One round of fieldwork: how it stands, its link and code, and what has come in. */
export function WaveCard({ wave, studyId, locale, origin, changeStatus }: Props) {
  const t = translator(locale, "fieldwork");
  const address = wave.slug && `${origin}/s/${wave.slug}`;
  const name = readText(wave.title, locale);
  const moment = (date: Date) => formatDateTime(locale, date, timeZone);
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-3">
          <span>{t("wave", { number: wave.number })}</span>
          {name && (
            <span dir="auto" className="font-medium text-muted">
              {name}
            </span>
          )}
          {wave.source !== "rehearsal" && (
            <Badge tone={tones[wave.status]}>
              {t(wave.source === "import" ? "imported" : `status.${wave.status}`)}
            </Badge>
          )}
        </span>
      }
      description={t("facts", { version: wave.versionNumber, date: moment(wave.createdAt) })}
      actions={
        wave.source === "fieldwork" &&
        wave.status !== "closed" && (
          <WaveActions waveId={wave.id} status={wave.status} changeStatus={changeStatus} />
        )
      }
    >
      <div className="flex flex-col gap-6">
        <DispositionCounts counts={wave.counts} locale={locale} studyId={studyId} />
        {wave.closedAt && wave.source === "fieldwork" && (
          <p className="text-sm text-muted">{t("closedNote", { date: moment(wave.closedAt) })}</p>
        )}
        {address && wave.status !== "closed" && (
          <div className="flex flex-col gap-6 border-t border-line pt-5 sm:flex-row-reverse sm:items-start sm:justify-between">
            <QrCode address={address} locale={locale} />
            <WaveLink address={address} isPaused={wave.status === "paused"} />
          </div>
        )}
      </div>
    </Card>
  );
}
