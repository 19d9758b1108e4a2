import { narrowScreen } from "#respondent/browser/narrow-screen";

/** An exclusive option stands alone: ticking it clears the others, ticking another clears it. */
export function separateExclusive(changed: HTMLInputElement): void {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const isExclusive = "exclusive" in changed.dataset;
  for (const other of findInputs(changed.closest("fieldset"))) {
    if (other === changed || other.name !== changed.name) continue;
    if (isExclusive || "exclusive" in other.dataset) other.checked = false;
  }
}

/** Radio buttons cannot be emptied by hand, so a question that may be skipped offers to do it. */
export function offerClearing(root: ParentNode): void {
  for (const button of Array.from(root.querySelectorAll<HTMLElement>(".clear"))) {
    button.hidden = !findCleared(button)?.querySelector("input:checked");
  }
}

export function clearQuestion(button: HTMLElement): void {
  const inputs = findInputs(findCleared(button));
  for (const input of inputs) {
    if (input.type === "radio" || input.type === "checkbox") input.checked = false;
    else input.value = "";
  }
  button.hidden = true;
  inputs[0]?.focus({ preventScroll: true });
}

/** The whole question, or the one item of it that is shown; the answers of all items together are not cleared. */
function findCleared(button: HTMLElement): Element | null {
  const question = button.closest("fieldset");
  const grid = narrowScreen.matches && question?.querySelector(".one-by-one");
  return grid ? grid.querySelector(".open") : question;
}

function findInputs(root: ParentNode | null): HTMLInputElement[] {
  return root ? Array.from(root.querySelectorAll("input")) : [];
}
