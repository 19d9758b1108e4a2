import { updateStudyPlanAction } from "#app/(studio)/clients/actions";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { currentLocale } from "#app/session/current-locale";
import { MessagesProvider } from "#components/shell/messages-provider";
import { StudyPlanForm } from "#components/studies/study-plan-form";
import { Card } from "#components/ui/card";
import { LinkButton } from "#components/ui/link-button";
import { PageHeader } from "#components/ui/page-header";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";

export default async function PlanPage({ params }: Readonly<{ params: Promise<{ studyId: string }> }>) {
  const study = await findStudyOrNotFound((await params).studyId);
  const locale = await currentLocale();
  const t = translator(locale, "studies");
  const planner = translator(locale, "planner");
  const { title, objective, decision, languages, bases } = study;
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["studies"])}>
      <PageHeader title={t("study.plan")} description={t("study.planDescription")} />
      <div className="mb-6 max-w-xl">
        <Card title={planner("entry.title")} description={planner("entry.text")}>
          <LinkButton
            variant={study.versionCount > 0 ? "secondary" : "primary"}
            href={`/studies/${study.id}/plan/questionnaire`}
          >
            {planner("entry.open")}
          </LinkButton>
        </Card>
      </div>
      <StudyPlanForm
        kind="edit"
        studyId={study.id}
        plan={{ title, objective, decision, languages, bases }}
        save={updateStudyPlanAction}
      />
    </MessagesProvider>
  );
}
