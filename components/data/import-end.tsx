import { Callout } from "#components/ui/callout";
import { LinkButton } from "#components/ui/link-button";
import type { OpenImport } from "#contracts/imports";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; upload: OpenImport }>;

/** How an import ended, what is there now, and where to go on. */
export function ImportEnd({ locale, upload }: Props) {
  const t = translator(locale, "data");
  const { summary, studyId, waveId } = upload;
  if (upload.status === "imported" && summary) {
    return (
      <Callout
        tone="success"
        title={t("end.imported", { count: summary.ready })}
        actions={
          <LinkButton variant="primary" href={`/studies/${studyId}/data${waveId ? `?wave=${waveId}` : ""}`}>
            {t("end.toData")}
          </LinkButton>
        }
      >
        <ul className="list-disc ps-5">
          {summary.faulty > 0 && <li>{t("end.leftOut", { count: summary.faulty })}</li>}
          {summary.blank > 0 && <li>{t("check.blank", { count: summary.blank })}</li>}
          {summary.newQuestions > 0 && <li>{t("end.newQuestions", { count: summary.newQuestions })}</li>}
          <li>{t("end.version", { number: summary.versionNumber })}</li>
        </ul>
      </Callout>
    );
  }
  if (upload.status === "failed") {
    return (
      <Callout tone="danger" title={t("end.failed")}>
        {summary ? t("end.failedFaulty", { count: summary.faulty }) : t("end.failedText")}
      </Callout>
    );
  }
  return (
    <Callout
      tone="info"
      title={t("end.cancelled")}
      actions={<LinkButton href={`/studies/${studyId}/data/import`}>{t("import.another")}</LinkButton>}
    >
      {t("end.cancelledText")}
    </Callout>
  );
}
