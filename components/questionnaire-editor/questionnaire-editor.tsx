"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SaveAction } from "#components/questionnaire-editor/autosave";
import { ConflictDialog } from "#components/questionnaire-editor/conflict/conflict-dialog";
import { DraftNotices } from "#components/questionnaire-editor/draft-notices";
import {
  type Editor,
  type EditorActions,
  EditorActionsProvider,
  EditorProvider,
} from "#components/questionnaire-editor/editor-context";
import { EditorHeader } from "#components/questionnaire-editor/editor-header";
import { EditorPanes } from "#components/questionnaire-editor/editor-panes";
import { localCopyOf } from "#components/questionnaire-editor/local-copy";
import { focusProblem, selectionOf } from "#components/questionnaire-editor/problem-place";
import { ProblemsPanel } from "#components/questionnaire-editor/problems-panel";
import { PublishDialog } from "#components/questionnaire-editor/publish-dialog";
import { RoutingMap } from "#components/questionnaire-editor/routing-map/routing-map";
import { useMapView } from "#components/questionnaire-editor/routing-map/use-map-view";
import { useCheck } from "#components/questionnaire-editor/use-check";
import { useDraft } from "#components/questionnaire-editor/use-draft";
import { useEditorKeys } from "#components/questionnaire-editor/use-editor-keys";
import { useKeptFocus } from "#components/questionnaire-editor/use-kept-focus";
import { useMarks } from "#components/questionnaire-editor/use-marks";
import { useRemoval } from "#components/questionnaire-editor/use-removal";
import { type WrittenPair, writtenLanguages } from "#components/questionnaire-editor/written-languages";
import type { ActionResult } from "#contracts/app-error";
import type { PublishedVersion, PublishVersionInput, QuestionnaireView } from "#contracts/questionnaires";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

type Props = Readonly<{
  studyId: string;
  studyBases: readonly SegmentationBase[];
  questionnaire: QuestionnaireView;
  /** The code of a question or a page, from the address. */
  openedAt?: string;
  opensMap: boolean;
  save: SaveAction;
  publish: (input: PublishVersionInput) => Promise<ActionResult<PublishedVersion>>;
}>;

export type PhoneView = "outline" | "edit" | "preview";

export function QuestionnaireEditor({
  studyId,
  studyBases,
  questionnaire,
  openedAt,
  opensMap,
  save,
  publish,
}: Props) {
  const draft = useDraft(studyId, questionnaire, openedAt, save);
  const { state, saveState, autosave, edit } = draft;
  const { definition, selection } = state;
  // An empty questionnaire says where to begin.
  const [view, setView] = useState<PhoneView>(() =>
    openedAt || definition.pages.every(({ questions }) => questions.length === 0) ? "edit" : "outline",
  );
  const [isMapShown, showMap] = useMapView(opensMap);
  const [open, setOpen] = useState<"problems" | "publish" | "conflict">();
  const { latest, used, aim } = questionnaire;
  const [pair, writeIn] = useState<WrittenPair>();
  const { problems, minutes } = useCheck(definition, aim);
  const publishedCodes = useMemo(
    () => new Set(latest?.definition.pages.flatMap((page) => page.questions.map(({ code }) => code))),
    [latest],
  );
  const removal = useRemoval({ definition, publishedCodes, edit });
  const flush = useCallback(() => void autosave.flush(), [autosave]);
  useEditorKeys({ undo: draft.undo, redo: draft.redo, save: flush });
  useAddress(selection);
  useKeptFocus();

  const { marks, mark, clear: clearMarks, isChoosing, startChoosing } = useMarks(definition, selection);
  const actions: EditorActions = useMemo(() => {
    const select: EditorActions["select"] = (wanted) => {
      clearMarks();
      draft.select(wanted);
      setView("edit");
      showMap(false);
    };
    return { used, edit, select, mark };
  }, [used, edit, draft.select, mark, clearMarks, showMap]);
  const shownLanguages = writtenLanguages(definition.languages, pair);
  const goTo = (problem: DefinitionProblem) => {
    const { language } = problem;
    if (language && !shownLanguages.includes(language))
      writeIn({ writing: language, beside: shownLanguages[0] });
    actions.select(selectionOf(problem));
    setOpen(undefined);
    // After the dialog has given the focus back.
    setTimeout(() => focusProblem(problem), 200);
  };
  const saveAll = async () => ((await autosave.flush()) ? autosave.revision() : undefined);
  const publishSaved = async (): Promise<ActionResult<PublishedVersion>> => {
    const expectedRevision = await saveAll();
    if (expectedRevision === undefined) return { ok: false, code: "conflict", detail: {} };
    return publish({ studyId, expectedRevision }).catch(
      () => ({ ok: false, code: "unavailable", detail: {} }) as const,
    );
  };
  const editor: Editor = {
    ...actions,
    definition,
    selection,
    studyBases,
    problems,
    publishedCodes,
    writtenLanguages: shownLanguages,
    writeIn,
    removeQuestion: removal.askToRemoveQuestion,
    removePage: removal.askToRemovePage,
    removeParts: removal.askToRemoveParts,
    marks,
    isChoosing,
    startChoosing,
    clearMarks,
  };
  return (
    <EditorActionsProvider value={actions}>
      <EditorProvider value={editor}>
        <EditorHeader
          studyId={studyId}
          saveState={saveState}
          versions={questionnaire.versions}
          view={view}
          onView={setView}
          isMapShown={isMapShown}
          onShowMap={showMap}
          minutes={minutes}
          budgetMinutes={aim.budgetMinutes}
          canUndo={state.past.length > 0}
          canRedo={state.future.length > 0}
          onUndo={draft.undo}
          onRedo={draft.redo}
          onProblems={() => setOpen("problems")}
          onPublish={() => setOpen("publish")}
        />
        <DraftNotices
          saveState={saveState}
          leftover={draft.leftover}
          onRetry={flush}
          onCompare={() => setOpen("conflict")}
          joined={draft.joined}
          onForgetJoined={draft.forgetJoined}
          onRestore={() => {
            const { leftover } = draft;
            if (leftover) edit(() => ({ definition: leftover.definition }));
            draft.setLeftover(undefined);
          }}
          onDiscard={() => {
            localCopyOf(studyId).forget();
            draft.setLeftover(undefined);
          }}
          onDismiss={() => draft.setLeftover(undefined)}
        />
        {isMapShown ? (
          <RoutingMap />
        ) : (
          <EditorPanes studyId={studyId} view={view} savedRevision={draft.savedRevision} />
        )}
        <ProblemsPanel
          isOpen={open === "problems"}
          onOpenChange={(is) => setOpen(is ? "problems" : undefined)}
          onGo={goTo}
        />
        <PublishDialog
          studyId={studyId}
          isOpen={open === "publish"}
          onOpenChange={(is) => setOpen(is ? "publish" : undefined)}
          latest={latest}
          publish={publishSaved}
          saveAll={saveAll}
          onShowProblems={() => setOpen("problems")}
        />
        {saveState.status === "conflict" && (
          <ConflictDialog
            clash={saveState.clash}
            definition={definition}
            isOpen={open === "conflict"}
            onOpenChange={(is) => setOpen(is ? "conflict" : undefined)}
            onResolve={autosave.resolve}
          />
        )}
        {removal.dialog}
      </EditorProvider>
    </EditorActionsProvider>
  );
}

/** The address names what is edited, so that it can be sent to a colleague. */
function useAddress(selection: Editor["selection"]): void {
  const code =
    selection.type === "question"
      ? selection.questionCode
      : selection.type === "page"
        ? selection.pageCode
        : "settings";
  const first = useRef(code);
  useEffect(() => {
    const url = new URL(location.href);
    // A bare address opens the same again; the router is not to be told anything while it starts.
    if ((url.searchParams.get("at") ?? first.current) === code) return;
    url.searchParams.set("at", code);
    history.replaceState(history.state, "", url);
  }, [code]);
}
