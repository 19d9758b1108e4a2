"use client";
import { type ComponentProps, useMemo, useSyncExternalStore } from "react";
import { QuestionnaireEditor } from "#components/questionnaire-editor/questionnaire-editor";
import { useMessages } from "#components/shell/use-messages";
import { PageHeader } from "#components/ui/page-header";
import { Skeleton } from "#components/ui/skeleton";
import type { QuestionnaireView } from "#contracts/questionnaires";

type EditorProps = ComponentProps<typeof QuestionnaireEditor>;

type Props = Readonly<
  Omit<EditorProps, "questionnaire"> & {
    /** A QuestionnaireView as JSON: React's own way of sending an object of a megabyte takes longer than the page. */
    questionnaireJson: string;
  }
>;

/**
 * Drawn by the browser alone: of a long questionnaire the server's drawing came late, weighed as much as the
 * questionnaire, and had to be gone through again before the first key press.
 */
export function OpenedQuestionnaire(props: Props) {
  const isInBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  return isInBrowser ? <InBrowser {...props} /> : <Opening />;
}

function InBrowser({ questionnaireJson, ...editor }: Props) {
  const questionnaire = useMemo(
    () => JSON.parse(questionnaireJson) as QuestionnaireView,
    [questionnaireJson],
  );
  return <QuestionnaireEditor questionnaire={questionnaire} {...editor} />;
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
