import { z } from "zod";
import type { LocalCopy } from "#components/questionnaire-editor/autosave";
import { DefinitionChange } from "#questionnaire/merging/definition-change";

const KeptCopy = z.object({ revision: z.number().int(), changes: z.array(DefinitionChange) });
export type KeptCopy = z.infer<typeof KeptCopy>;

function keyOf(studyId: string): string {
  return `bakhsh:changes:${studyId}`;
}

/** Browsers may refuse to keep anything; the page then warns before it is left, and that is all there is. */
export function localCopyOf(studyId: string): LocalCopy {
  return {
    keep: (copy) => {
      try {
        localStorage.setItem(keyOf(studyId), JSON.stringify(copy));
      } catch {
        return;
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(keyOf(studyId));
      } catch {
        return;
      }
    },
  };
}

/** What an earlier visit could not save. */
export function findLocalCopy(studyId: string): KeptCopy | undefined {
  try {
    return KeptCopy.safeParse(JSON.parse(localStorage.getItem(keyOf(studyId)) ?? "null")).data;
  } catch {
    return undefined;
  }
}
