import { createHash } from "node:crypto";
import type { QuestionnaireDefinition } from "#questionnaire/model";

/** The same for two definitions that say the same, whatever the order of their keys. */
export function contentHashOf(definition: QuestionnaireDefinition): string {
  return createHash("sha256").update(writeCanonically(definition)).digest("hex");
}

/** JSON with sorted keys; a key without a value is left out, as JSON itself does. */
function writeCanonically(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
