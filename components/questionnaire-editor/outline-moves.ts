import { settleBlocks } from "#questionnaire/edit-blocks";
import { movePage, moveQuestion } from "#questionnaire/edit-definition";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** One place up or down; at the edge of a page it goes over to the next one. */
export function stepQuestion(
  definition: QuestionnaireDefinition,
  questionCode: string,
  by: -1 | 1,
): QuestionnaireDefinition {
  const at = definition.pages.findIndex((page) => page.questions.some(({ code }) => code === questionCode));
  const page = definition.pages[at];
  if (!page) return definition;
  const position = page.questions.findIndex(({ code }) => code === questionCode);
  const target = position + by;
  if (target >= 0 && target < page.questions.length) {
    return moveQuestion(definition, questionCode, page.code, target);
  }
  const neighbour = definition.pages[at + by];
  if (!neighbour) return definition;
  return moveQuestion(definition, questionCode, neighbour.code, by < 0 ? neighbour.questions.length : 0);
}

export function stepPage(
  definition: QuestionnaireDefinition,
  pageCode: string,
  by: -1 | 1,
): QuestionnaireDefinition {
  const position = definition.pages.findIndex(({ code }) => code === pageCode);
  const target = position + by;
  if (position < 0 || target < 0 || target >= definition.pages.length) return definition;
  return settleBlocks(movePage(definition, pageCode, target));
}

/** The outline as one list of rows, in which dragging happens. */
export type OutlineRow = { id: string; type: "page" | "question"; code: string };

export function outlineRows(definition: QuestionnaireDefinition): OutlineRow[] {
  return definition.pages.flatMap((page) => [
    { id: `page:${page.code}`, type: "page" as const, code: page.code },
    ...page.questions.map(({ code }) => ({ id: `question:${code}`, type: "question" as const, code })),
  ]);
}

/** Drops a row where another one is: a page among pages, a question anywhere. */
export function dropRow(
  definition: QuestionnaireDefinition,
  draggedId: string,
  overId: string,
): QuestionnaireDefinition {
  const rows = outlineRows(definition);
  const from = rows.findIndex(({ id }) => id === draggedId);
  const to = rows.findIndex(({ id }) => id === overId);
  if (from < 0 || to < 0 || from === to) return definition;
  const dragged = rows[from];
  if (dragged.type === "page") {
    const pages = rows.filter(({ type }) => type === "page");
    const over = pages.findIndex(({ id }) => id === overId);
    return over < 0 ? definition : settleBlocks(movePage(definition, dragged.code, over));
  }
  const moved = rows.toSpliced(from, 1).toSpliced(to, 0, dragged);
  const before = moved.slice(0, moved.indexOf(dragged));
  const pageAt = before.findLastIndex(({ type }) => type === "page");
  // Dropped above the first page's heading, it leads that page.
  const page = before[pageAt] ?? rows[0];
  return moveQuestion(definition, dragged.code, page.code, pageAt < 0 ? 0 : before.length - 1 - pageAt);
}
