import type { ChangeConflict } from "#questionnaire/merging/definition-change";

/** What a person decides about at once. */
export type ConflictSubject =
  | { type: "question"; code: string }
  | { type: "page"; code: string }
  /** The order of the pages, or a part of the questionnaire as a whole, by its key. */
  | { type: "definition"; code: string };

export type SubjectConflicts = { subject: ConflictSubject; conflicts: ChangeConflict[] };

/** The clashes by question, page or part, in the order in which they were found. */
export function conflictSubjects(conflicts: readonly ChangeConflict[]): SubjectConflicts[] {
  const groups = new Map<string, SubjectConflicts>();
  for (const conflict of conflicts) {
    const subject = subjectOf(conflict.path);
    const key = `${subject.type} ${subject.code}`;
    const group = groups.get(key) ?? { subject, conflicts: [] };
    group.conflicts.push(conflict);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function subjectOf([first = "", second = ""]: readonly string[]): ConflictSubject {
  if (first === "questions") return { type: "question", code: second };
  if (first === "pages") return { type: "page", code: second };
  return { type: "definition", code: first };
}
