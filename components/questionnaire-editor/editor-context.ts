"use client";
import { createContext, useContext } from "react";
import type { EditResult, Selection } from "#components/questionnaire-editor/editor-state";
import type { MarkMode } from "#components/questionnaire-editor/use-marks";
import type { WrittenPair } from "#components/questionnaire-editor/written-languages";
import type { UsedCodes } from "#contracts/questionnaires";
import type { ClippedParts } from "#questionnaire/clipped-parts";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import type { Language } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

/** Stays the same object while somebody types, so that what only acts is not drawn again. */
export type EditorActions = {
  /** Of published versions; see `UsedCodes`. */
  used: UsedCodes;
  edit: (change: (definition: QuestionnaireDefinition) => EditResult, mergeKey?: string) => void;
  select: (selection: Selection) => void;
  /** Chooses a row of the outline besides others. */
  mark: (rowId: string, mode: MarkMode) => void;
};

export type Editor = EditorActions & {
  definition: QuestionnaireDefinition;
  selection: Selection;
  studyBases: readonly SegmentationBase[];
  problems: readonly DefinitionProblem[];
  /** Codes of the questions that the latest version has: answers may be stored under them. */
  publishedCodes: ReadonlySet<string>;
  /** Those that fields show side by side: all, or two of several. */
  writtenLanguages: readonly Language[];
  writeIn: (pair: WrittenPair) => void;
  /** Asks first when a rule elsewhere reads it, or when answers are stored under it. */
  removeQuestion: (question: Question) => void;
  removePage: (page: Page) => void;
  removeParts: (parts: ClippedParts) => void;
  /** Rows of the outline that are chosen together; none while only one is edited. */
  marks: ReadonlySet<string>;
  /** While a click marks a row instead of opening it; `clearMarks` ends it. */
  isChoosing: boolean;
  startChoosing: () => void;
  clearMarks: () => void;
};

const EditorContext = createContext<Editor | undefined>(undefined);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("useEditor needs the questionnaire editor above it");
  return editor;
}

const ActionsContext = createContext<EditorActions | undefined>(undefined);
export const EditorActionsProvider = ActionsContext.Provider;

export function useEditorActions(): EditorActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error("useEditorActions needs the questionnaire editor above it");
  return actions;
}
