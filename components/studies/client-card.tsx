import { Plus } from "lucide-react";
import { StudyRow } from "#components/studies/study-row";
import { Card } from "#components/ui/card";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import type { StepState } from "#components/ui/step-nav";
import { TextLink } from "#components/ui/text-link";
import type { StudyStep } from "#contracts/studies";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { type LocalisedText, readText } from "#questionnaire/localised-text";

export type ClientInList = Readonly<{
  id: string;
  name: LocalisedText;
  studies: readonly Readonly<{
    id: string;
    title: LocalisedText;
    createdAt: Date;
    steps: Record<StudyStep, StepState>;
  }>[];
}>;

/** A brand, its studies and how far each has come. */
export function ClientCard({ client, locale }: Readonly<{ client: ClientInList; locale: Locale }>) {
  const t = translator(locale, "studies");
  return (
    <Card
      isFlush
      title={<TextLink href={`/clients/${client.id}`}>{readText(client.name, locale)}</TextLink>}
      description={t("clients.studyCount", { count: client.studies.length })}
      actions={
        <LinkButton href={`/clients/${client.id}/new-study`} size="small" icon={<Icon as={Plus} />}>
          {t("study.new")}
        </LinkButton>
      }
    >
      {client.studies.length > 0 && (
        <ul className="border-t border-line">
          {client.studies.map((study) => (
            <StudyRow key={study.id} study={study} locale={locale} />
          ))}
        </ul>
      )}
    </Card>
  );
}
