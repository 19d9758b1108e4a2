import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import {
  buildQuestionnaireAction,
  cancelTrialAction,
  savePlanAction,
  startRecoveryAction,
} from "#app/(studio)/studies/[studyId]/plan/questionnaire/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { Planner } from "#components/planner/planner";
import { MessagesProvider } from "#components/shell/messages-provider";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { describeFrame, describeModules } from "#questionnaire/planning/describe-modules";
import { readPlanner } from "#server/planning/read-planner";
import { readLatestRecoverySimulation } from "#server/planning/read-recovery-simulation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "planner")("metaTitle") };
}

export default async function PlannerPage({ params }: Readonly<{ params: Promise<{ studyId: string }> }>) {
  const viewer = await requireResearcher();
  const study = await findStudyOrNotFound((await params).studyId);
  const view = await orNotFound(readPlanner(viewer, study.id));
  const latest = await orNotFound(readLatestRecoverySimulation(viewer, study.id));
  const locale = await currentLocale();
  const t = translator(locale, "planner");
  const { languages } = view;
  const library = { languages, modules: describeModules(languages), frame: describeFrame(languages) };
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["planner"])}>
      <PageHeader title={t("title")} description={t("description")} />
      <Planner
        studyId={study.id}
        view={view}
        library={library}
        latest={latest && { id: latest.id, input: latest.input, result: latest.result, job: latest.job }}
        earlier={latest?.earlier ? { input: latest.earlier.input, result: latest.earlier.result } : null}
        save={savePlanAction}
        build={buildQuestionnaireAction}
        start={startRecoveryAction}
        cancel={cancelTrialAction}
      />
    </MessagesProvider>
  );
}
