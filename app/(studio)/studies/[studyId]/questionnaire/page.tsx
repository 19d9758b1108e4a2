import type { Metadata } from "next";
import { findStudyOrNotFound } from "#app/(studio)/studies/[studyId]/find-study-or-not-found";
import {
  publishVersionAction,
  saveChangesAction,
} from "#app/(studio)/studies/[studyId]/questionnaire/actions";
import {
  archiveTeamModuleAction,
  designQuestionsAction,
  recordPermissionAction,
  renameTeamModuleAction,
  saveTeamModuleAction,
} from "#app/(studio)/studies/[studyId]/questionnaire/library-actions";
import {
  addCommentAction,
  approveDraftAction,
  askApprovalAction,
  readReviewAction,
  resolveCommentAction,
  withdrawApprovalAction,
} from "#app/(studio)/studies/[studyId]/questionnaire/review-actions";
import { currentLocale } from "#app/session/current-locale";
import { requireResearcher } from "#app/session/current-viewer";
import { orNotFound } from "#app/session/or-not-found";
import type { LibraryActions } from "#components/module-library/library-context";
import { type OpenedParts, OpenedQuestionnaire } from "#components/questionnaire-editor/opened-questionnaire";
import type { ReviewActions } from "#components/questionnaire-editor/review/review-context";
import { MessagesProvider } from "#components/shell/messages-provider";
import { pickMessages } from "#i18n/messages";
import { translator } from "#i18n/translator";
import type { Viewer } from "#server/auth/authorize";
import { readLibrary } from "#server/modules/read-library";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";
import { readReview } from "#server/questionnaires/read-review";

const libraryActions: LibraryActions = {
  recordPermission: recordPermissionAction,
  saveTeamModule: saveTeamModuleAction,
  renameTeamModule: renameTeamModuleAction,
  archiveTeamModule: archiveTeamModuleAction,
  designQuestions: designQuestionsAction,
};

const reviewActions: ReviewActions = {
  read: readReviewAction,
  add: addCommentAction,
  resolve: resolveCommentAction,
  ask: askApprovalAction,
  approve: approveDraftAction,
  withdraw: withdrawApprovalAction,
};

type Props = Readonly<{
  params: Promise<{ studyId: string }>;
  searchParams: Promise<{ at?: string | string[]; view?: string | string[] }>;
}>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "questionnaire")("title") };
}

export default async function QuestionnairePage({ params, searchParams }: Props) {
  const study = await findStudyOrNotFound((await params).studyId);
  const viewer = await requireResearcher();
  const { at, view } = await searchParams;
  const locale = await currentLocale();
  return (
    <MessagesProvider locale={locale} messages={pickMessages(locale, ["questionnaire", "library", "media"])}>
      <OpenedQuestionnaire
        studyId={study.id}
        studyBases={study.bases}
        openedJson={readOpened(viewer, study.id)}
        openedAt={typeof at === "string" ? at : undefined}
        opensMap={view === "map"}
        save={saveChangesAction}
        publish={publishVersionAction}
        libraryActions={libraryActions}
        reviewActions={reviewActions}
      />
    </MessagesProvider>
  );
}

/** Not waited for: the page and its script are on their way while a long questionnaire is read. */
async function readOpened(viewer: Viewer, studyId: string): Promise<string> {
  const [questionnaire, library, review] = await Promise.all([
    orNotFound(readQuestionnaire(viewer, studyId)),
    orNotFound(readLibrary(viewer, studyId)),
    orNotFound(readReview(viewer, { studyId })),
  ]);
  const opened: OpenedParts = { questionnaire, library, review };
  return JSON.stringify(opened);
}
