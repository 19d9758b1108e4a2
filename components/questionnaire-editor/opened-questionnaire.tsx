"use client";
import { type ComponentProps, Suspense, use, useMemo, useSyncExternalStore } from "react";
import { type LibraryActions, LibraryProvider } from "#components/module-library/library-context";
import { QuestionnaireEditor } from "#components/questionnaire-editor/questionnaire-editor";
import { type ReviewActions, ReviewProvider } from "#components/questionnaire-editor/review/review-context";
import { useMessages } from "#components/shell/use-messages";
import { PageHeader } from "#components/ui/page-header";
import { Skeleton } from "#components/ui/skeleton";
import type { LibraryView } from "#contracts/modules";
import type { QuestionnaireReview } from "#contracts/questionnaire-reviews";
import type { QuestionnaireView } from "#contracts/questionnaires";

type EditorProps = ComponentProps<typeof QuestionnaireEditor>;

export type OpenedParts = {
  questionnaire: QuestionnaireView;
  library: LibraryView;
  review: QuestionnaireReview;
};

type Props = Readonly<
  Omit<EditorProps, "questionnaire"> & {
    /** `OpenedParts` as JSON: React's own way of sending an object of a megabyte takes longer than the page. */
    openedJson: Promise<string>;
    libraryActions: LibraryActions;
    reviewActions: ReviewActions;
  }
>;

/**
 * Drawn by the browser alone: of a long questionnaire the server's drawing came late, weighed as much as the
 * questionnaire, and had to be gone through again before the first key press.
 */
export function OpenedQuestionnaire(props: Props) {
  const isInBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  return <Suspense fallback={<Opening />}>{isInBrowser ? <InBrowser {...props} /> : <Opening />}</Suspense>;
}

function InBrowser({ openedJson, libraryActions, reviewActions, ...editor }: Props) {
  const json = use(openedJson);
  const { questionnaire, library, review } = useMemo(() => JSON.parse(json) as OpenedParts, [json]);
  const { studyId } = editor;
  return (
    <LibraryProvider studyId={studyId} library={library} actions={libraryActions}>
      <ReviewProvider studyId={studyId} opened={review} actions={reviewActions}>
        <QuestionnaireEditor questionnaire={questionnaire} {...editor} />
      </ReviewProvider>
    </LibraryProvider>
  );
}

/** The editor's shape while its script arrives. */
function Opening() {
  const t = useMessages("questionnaire");
  return (
    <div aria-busy="true">
      <PageHeader title={t("title")} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-2">
          {rows.map((row) => (
            <Skeleton key={row} shape="row" />
          ))}
        </div>
        <Skeleton shape="block" className="hidden lg:block" />
      </div>
    </div>
  );
}

const rows = [1, 2, 3, 4, 5, 6];
const neverChanges = () => () => {};
const isTrue = () => true;
const isFalse = () => false;
