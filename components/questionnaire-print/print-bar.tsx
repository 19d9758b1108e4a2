import { LinkButton } from "#components/ui/link-button";
import { TextLink } from "#components/ui/text-link";
import { type Locale, otherLocale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; studyId: string; versionId?: string; language: Locale }>;

/** Stays off the paper. */
export function PrintBar({ locale, studyId, versionId, language }: Props) {
  const t = translator(locale, "print");
  const own = `/questionnaire-print/${studyId}`;
  const query = (wanted: Locale) => `?language=${wanted}${versionId ? `&version=${versionId}` : ""}`;
  return (
    <div data-print="hide" className="border-b border-line bg-surface">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center gap-3 px-4 py-3">
        <TextLink href={`/studies/${studyId}/questionnaire`}>{t("back")}</TextLink>
        <span className="grow text-sm text-muted">{t("hint")}</span>
        <LinkButton href={`${own}${query(otherLocale(language))}`}>{t("inOther")}</LinkButton>
        <LinkButton href={`${own}/pdf${query(language)}`} variant="primary" isDownload>
          {t("pdf")}
        </LinkButton>
      </div>
    </div>
  );
}
