import type { Adopted } from "#components/questionnaire-editor/autosave";
import { followAlong } from "#questionnaire/merging/follow-along";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** What the middle of the editor shows. */
export type Selection =
  | { type: "settings" }
  | { type: "block"; blockCode: string }
  | { type: "page"; pageCode: string }
  | { type: "question"; questionCode: string };

type Snapshot = { definition: QuestionnaireDefinition; selection: Selection };

export type EditorState = Snapshot & {
  past: readonly Snapshot[];
  future: readonly Snapshot[];
  /** The edit that typing goes on with: one undo takes back a stretch of it, not a letter. */
  lastEdit?: { mergeKey: string; atMs: number };
};

export type EditResult = { definition: QuestionnaireDefinition; selection?: Selection };

export type EditorAction =
  | {
      type: "edit";
      change: (definition: QuestionnaireDefinition) => EditResult;
      mergeKey?: string;
      atMs: number;
    }
  | { type: "select"; selection: Selection }
  | { type: "undo" }
  | { type: "redo" }
  /** What somebody else has saved joins in; it is no step of one's own. */
  | { type: "adopt"; adopted: Adopted };

const mergeWithinMs = 2000;

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case "edit":
      return applyEdit(state, action);
    case "select":
      return {
        ...state,
        selection: standingSelection(state.definition, action.selection),
        lastEdit: undefined,
      };
    case "undo": {
      const previous = state.past.at(-1);
      if (!previous) return state;
      return {
        ...previous,
        past: state.past.slice(0, -1),
        future: [snapshotOf(state), ...state.future],
      };
    }
    case "redo": {
      const [next, ...future] = state.future;
      if (!next) return state;
      return { ...next, past: [...state.past, snapshotOf(state)], future };
    }
    case "adopt":
      return adoptTheirs(state, action.adopted);
  }
}

function applyEdit(
  state: EditorState,
  { change, mergeKey, atMs }: Extract<EditorAction, { type: "edit" }>,
): EditorState {
  const { definition, selection } = change(state.definition);
  if (definition === state.definition && !selection) return state;
  const goesOn =
    mergeKey !== undefined &&
    state.lastEdit?.mergeKey === mergeKey &&
    atMs - state.lastEdit.atMs <= mergeWithinMs;
  return {
    definition,
    selection: standingSelection(definition, selection ?? state.selection),
    past: goesOn ? state.past : [...state.past, snapshotOf(state)],
    future: [],
    lastEdit: mergeKey === undefined ? undefined : { mergeKey, atMs },
  };
}

function adoptTheirs(state: EditorState, { definition, theirs, renamed }: Adopted): EditorState {
  const follow = (snapshot: Snapshot): Snapshot => {
    const followed = followAlong(snapshot.definition, theirs, renamed);
    return { definition: followed, selection: standingSelection(followed, snapshot.selection) };
  };
  const { selection } = state;
  const fresh = selection.type === "question" ? renamed.get(selection.questionCode) : undefined;
  const followed: Selection = fresh ? { type: "question", questionCode: fresh } : selection;
  return {
    definition,
    selection: standingSelection(definition, followed),
    past: state.past.map(follow),
    future: state.future.map(follow),
  };
}

function snapshotOf({ definition, selection }: EditorState): Snapshot {
  return { definition, selection };
}

/** What was selected may be gone after an edit or an undo. */
export function standingSelection(definition: QuestionnaireDefinition, selection: Selection): Selection {
  const { pages, blocks } = definition;
  if (selection.type === "block" && blocks?.some(({ code }) => code === selection.blockCode))
    return selection;
  if (selection.type === "page" && pages.some(({ code }) => code === selection.pageCode)) return selection;
  if (
    selection.type === "question" &&
    pages.some((page) => page.questions.some(({ code }) => code === selection.questionCode))
  ) {
    return selection;
  }
  if (selection.type === "settings" || pages.length === 0) return { type: "settings" };
  return { type: "page", pageCode: pages[0].code };
}

/** Where to stand after this question is gone: at its neighbour, else at its page. */
export function neighbourOf(definition: QuestionnaireDefinition, questionCode: string): Selection {
  const page = definition.pages.find(({ questions }) => questions.some(({ code }) => code === questionCode));
  if (!page) return { type: "settings" };
  const position = page.questions.findIndex(({ code }) => code === questionCode);
  const neighbour = page.questions[position + 1] ?? page.questions[position - 1];
  return neighbour
    ? { type: "question", questionCode: neighbour.code }
    : { type: "page", pageCode: page.code };
}

/** The selection that an address names by the code of a question or a page. */
export function selectionAt(definition: QuestionnaireDefinition, code: string | undefined): Selection {
  if (definition.pages.some((page) => page.code === code)) return { type: "page", pageCode: code as string };
  const isQuestion = definition.pages.some((page) =>
    page.questions.some((question) => question.code === code),
  );
  if (isQuestion) return { type: "question", questionCode: code as string };
  const first = definition.pages.flatMap((page) => page.questions)[0];
  if (code === undefined && first) return { type: "question", questionCode: first.code };
  return { type: "settings" };
}
