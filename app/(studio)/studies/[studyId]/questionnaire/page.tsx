import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import { publishVersionAction, saveChangesAction } from "#app/(studio)/studies/[studyId]/questionnaire/actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import { QuestionnaireEditor } from "#components/questionnaire-editor/questionnaire-editor";
import { MessagesProvider } from "#components/shell/messages-provider";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "questionnaire")("title") };
}

export default async function QuestionnairePage({ params, searchParams }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const questionnaire = await orNotFound(readQuestionnaire(await requireResearcher(), study.id));
  const { at } = await searchParams;
  const locale = await currentLocale();
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["questionnaire", "media"])}>
      <QuestionnaireEditor
        studyId={study.id}
        studyBases={study.bases}
        questionnaire={questionnaire}
        openedAt={typeof at === "string" ? at : undefined}
        save={saveChangesAction}
        publish={publishVersionAction}
      />
    </MessagesProvider>
  );
}
