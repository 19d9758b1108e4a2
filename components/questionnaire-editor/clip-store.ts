import { ClippedParts } from "#questionnaire/clipped-parts";

const key = "bakhsh:clip";

/** Pasted text that is none of ours is nothing. */
export function readClip(text: string | null | undefined): ClippedParts | undefined {
  try {
    return ClippedParts.safeParse(JSON.parse(text ?? "null")).data;
  } catch {
    return undefined;
  }
}

/** Beside the clipboard of the system, which pages may not read unless Ctrl-V is pressed. */
export function keepClip(parts: ClippedParts): void {
  try {
    localStorage.setItem(key, JSON.stringify(parts));
  } catch {
    return;
  }
}

export function findClip(): ClippedParts | undefined {
  try {
    return readClip(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
