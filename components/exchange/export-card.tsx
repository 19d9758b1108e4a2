import { Card } from "#components/ui/card";
import { LinkButton } from "#components/ui/link-button";
import type { VersionSummary } from "#contracts/questionnaires";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; studyId: string; versions: readonly VersionSummary[] }>;

/** The draft and every version as files of our own, with the schema that describes them. */
export function ExportCard({ locale, studyId, versions }: Props) {
  const t = translator(locale, "exchange");
  const file = `/studies/${studyId}/questionnaire/exchange/file`;
  return (
    <Card title={t("export.title")}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t("export.text")}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={file} isDownload>
            {t("export.draft")}
          </LinkButton>
          {versions.map((version) => (
            <LinkButton key={version.id} href={`${file}?version=${version.id}`} isDownload>
              {t("export.version", { number: version.number })}
            </LinkButton>
          ))}
        </div>
        <p className="text-sm">
          <LinkButton href={`${file}?schema`} variant="quiet" size="small" isDownload>
            {t("export.schema")}
          </LinkButton>
        </p>
      </div>
    </Card>
  );
}
