import type { Selection } from "#components/questionnaire-editor/editor-state";
import type { DefinitionProblem, ProblemPart } from "#questionnaire/definition-problem";

/** Fields of a list, each named by its part and its own code. */
const codedParts: ReadonlySet<ProblemPart> = new Set<ProblemPart>([
  "option",
  "item",
  "point",
  "firstPoint",
  "secondPoint",
  "optionGroup",
  "imageAlt",
  "lowPole",
  "highPole",
  "column",
  "attribute",
  "level",
  "prompt",
  "ruleMessage",
  "blockTitle",
  "scaleTitle",
  "quotaTitle",
  "quotaCell",
]);

export function selectionOf({ pageCode, questionCode }: DefinitionProblem): Selection {
  if (questionCode) return { type: "question", questionCode };
  return pageCode ? { type: "page", pageCode } : { type: "settings" };
}

/** The field at fault once its form is shown, else the form's own heading. */
export function focusProblem({ part, detail, language }: DefinitionProblem): void {
  const isCoded = part !== undefined && codedParts.has(part) && detail !== undefined;
  const place = `${part ?? ""}${isCoded ? `:${detail}` : ""}:${language ?? ""}`;
  const field =
    (part && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)) ||
    document.getElementById("form-title");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
