import { Radio } from "lucide-react";
import { changeWaveStatusAction, openWaveAction } from "#app/(studio)/studies/[studyId]/fieldwork/actions";
import {
  cancelRehearsalAction,
  discardRehearsalAction,
  startRehearsalAction,
} from "#app/(studio)/studies/[studyId]/fieldwork/rehearsal-actions";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { currentOrigin } from "#app/session/current-origin";
import { requireResearcher } from "#app/session/current-viewer";
import { OpenWaveDialog } from "#components/fieldwork/open-wave-dialog";
import { WaveCard } from "#components/fieldwork/wave-card";
import { RehearsalCard } from "#components/rehearsal/rehearsal-card";
import { MessagesProvider } from "#components/shell/messages-provider";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readFieldwork } from "#server/fieldwork/read-fieldwork";
import { readRehearsal } from "#server/rehearsals/read-rehearsal";

export default async function FieldworkPage({ params }: Readonly<{ params: Promise<{ studyId: string }> }>) {
  const study = await findStudyOrNotFound((await params).studyId);
  const viewer = await requireResearcher();
  const locale = await currentLocale();
  const t = translator(locale, "fieldwork");
  const { waves: all, latestVersionNumber } = await readFieldwork(viewer, study.id);
  const waves = all.filter(({ source }) => source !== "rehearsal");
  const rehearsal = await readRehearsal(viewer, study.id);
  const origin = await currentOrigin();
  const openDialog = latestVersionNumber !== undefined && (
    <OpenWaveDialog
      studyId={study.id}
      versionNumber={latestVersionNumber}
      nextNumber={Math.max(0, ...all.map(({ number }) => number)) + 1}
      isPrimary={waves.every(({ status }) => status !== "open")}
      open={openWaveAction}
    />
  );
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["fieldwork", "topline"])}>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={waves.length > 0 && openDialog}
      />
      {waves.length === 0 ? (
        <EmptyState
          title={t(openDialog ? "emptyTitle" : "unpublishedTitle")}
          icon={<Icon as={Radio} size={24} />}
          actions={
            openDialog || (
              <LinkButton variant="primary" href={`/studies/${study.id}/questionnaire`}>
                {t("toQuestionnaire")}
              </LinkButton>
            )
          }
        >
          {t(openDialog ? "emptyText" : "unpublishedText")}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-6">
          {waves.map((wave) => (
            <WaveCard
              key={wave.id}
              wave={wave}
              studyId={study.id}
              locale={locale}
              origin={origin}
              changeStatus={changeWaveStatusAction}
            />
          ))}
        </div>
      )}
      <div className="mt-6">
        <RehearsalCard
          studyId={study.id}
          versionNumber={latestVersionNumber}
          rehearsal={rehearsal}
          start={startRehearsalAction}
          cancel={cancelRehearsalAction}
          discard={discardRehearsalAction}
        />
      </div>
    </MessagesProvider>
  );
}
