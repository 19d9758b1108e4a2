type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** "I don't know" and its like stand in place of an answer: ticking one clears it, and answering clears them. */
export function separateWaysOut(changed: EventTarget | null): void {
  if (!isField(changed) || !isFilled(changed)) return;
  const question = changed.closest(".question");
  const box = question?.querySelector(".ways-out");
  if (!question || !box) return;
  const isWayOut = box.contains(changed);
  for (const field of Array.from(question.querySelectorAll("input,select,textarea")).filter(isField)) {
    if (field !== changed && (isWayOut || box.contains(field))) empty(field);
  }
}

function isField(target: unknown): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === "radio" || field.type === "checkbox";
}

function isFilled(field: Field): boolean {
  return isBox(field) ? field.checked : field.value !== "";
}

function empty(field: Field): void {
  if (!isFilled(field) || field.type === "range") return;
  if (isBox(field)) field.checked = false;
  else field.value = "";
  // What the script has laid over the field shows it too.
  field.dispatchEvent(new Event("change"));
}
