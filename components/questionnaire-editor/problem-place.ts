import type { Selection } from "#components/questionnaire-editor/editor-state";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

export function selectionOf({ pageCode, questionCode }: DefinitionProblem): Selection {
  if (questionCode) return { type: "question", questionCode };
  return pageCode ? { type: "page", pageCode } : { type: "settings" };
}

/** The field at fault once its form is shown, else the form's own heading. */
export function focusProblem({ part, detail, language }: DefinitionProblem): void {
  const coded = part === "option" || part === "item" || part === "point";
  const place = `${part ?? ""}${coded ? `:${detail ?? ""}` : ""}:${language ?? ""}`;
  const field =
    (part && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)) ||
    document.getElementById("form-title");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
