// What was entered and not yet saved, kept on the device: [fields as the server sent them, fields now].
// A draft is used only on a page that the server still sends as it was when the draft began; once the
// answers were saved, or changed elsewhere, the page differs and the draft is dropped.

const prefix = "bakhsh:";
let draftKey: string | undefined;
let asSent = "";

/** Begins to keep the form's fields. True when an earlier draft was put back into it. */
export function openDraft(form: HTMLFormElement, hasErrors: boolean): boolean {
  draftKey = form.dataset.draft && prefix + form.dataset.draft;
  asSent = readFields(form);
  const [began, now] = readStored();
  if (hasErrors) {
    // The page shows what was posted; the next plain visit to it still begins from what is stored.
    if (began !== undefined) asSent = began;
    keepDraft(form);
    return false;
  }
  if (began !== asSent || now === undefined || now === asSent) {
    dropDraft();
    return false;
  }
  fillFields(form, JSON.parse(now));
  return true;
}

export function keepDraft(form: HTMLFormElement): void {
  const now = readFields(form);
  if (now === asSent) dropDraft();
  else if (draftKey) withStorage((storage) => storage.setItem(draftKey!, JSON.stringify([asSent, now])));
}

export function dropDraft(): void {
  if (draftKey) withStorage((storage) => storage.removeItem(draftKey!));
}

/** The same page came back, in the other language: what could not be saved on the way is put back as well. */
export function carryOver(former: HTMLFormElement, form: HTMLFormElement): void {
  if (!former.dataset.draft || former.dataset.draft !== form.dataset.draft) return;
  fillFields(form, JSON.parse(readFields(former)));
  keepDraft(form);
}

export function forgetDrafts(beginning: string): void {
  withStorage((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(prefix + beginning)) storage.removeItem(key);
  });
}

function readStored(): [string?, string?] {
  const stored = draftKey && withStorage((storage) => storage.getItem(draftKey!));
  return stored ? JSON.parse(stored) : [];
}

/** Storage may be full, forbidden or absent: then there is no draft, and everything else goes on. */
function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

function readFields(form: HTMLFormElement): string {
  return JSON.stringify(Array.from(new FormData(form)).filter(([name]) => !name.startsWith("_")));
}

function fillFields(form: HTMLFormElement, fields: [string, string][]): void {
  for (const element of Array.from(form.elements)) {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
      fillText(element, fields);
    if (!(element instanceof HTMLInputElement) || element.name.startsWith("_")) continue;
    if (element.type === "radio" || element.type === "checkbox") {
      element.checked = fields.some(([name, value]) => name === element.name && value === element.value);
    } else fillText(element, fields);
  }
}

function fillText(
  element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  fields: [string, string][],
): void {
  const found = fields.find(([name]) => name === element.name);
  // The other language may ask in other fields: a day in its own calendar.
  if (!found) return;
  element.value = found[1];
  // What the script has laid over the field shows it too.
  element.dispatchEvent(new Event("change"));
}
