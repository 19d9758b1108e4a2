"use client";
import { History } from "lucide-react";
import { VersionModules } from "#components/module-library/adapted-modules";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Popover } from "#components/ui/popover";
import type { VersionSummary } from "#contracts/questionnaires";
import { formatDateTime } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";

type Props = Readonly<{ studyId: string; versions: readonly VersionSummary[] }>;

/** What was published and when; each opens as its respondents see it. */
export function VersionsMenu({ studyId, versions }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  if (versions.length === 0) return null;
  return (
    <Popover
      label={t("versions.count", { count: versions.length })}
      variant="quiet"
      size="small"
      trigger={
        <>
          <Icon as={History} />
          <span className="sr-only sm:not-sr-only">{t("versions.count", { count: versions.length })}</span>
        </>
      }
    >
      <h2 className="mb-2 font-bold">{t("versions.title")}</h2>
      <ol className="flex max-h-72 flex-col gap-2 overflow-y-auto">
        {versions.map((version) => (
          <li key={version.id} className="flex flex-col">
            <a
              href={`/studies/${studyId}/questionnaire/preview?version=${version.id}&language=${locale}`}
              target="_blank"
              rel="noreferrer"
              className="w-fit font-medium text-accent underline underline-offset-4"
            >
              {t("versions.name", { number: version.number })}
            </a>
            <span className="text-xs text-muted">
              {formatDateTime(locale, version.publishedAt, timeZone)}
              {" · "}
              <code dir="ltr">{version.contentHash.slice(0, 8)}</code>
            </span>
            <VersionModules number={version.number} />
          </li>
        ))}
      </ol>
    </Popover>
  );
}
