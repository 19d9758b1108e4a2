import type { Condition } from "#questionnaire/condition";

/** A rule that is gone leaves nothing behind, so that the stored row is as it was before. */
export function withRule<T extends { visibleIf?: Condition }>(row: T, visibleIf: Condition | undefined): T {
  const { visibleIf: _, ...rest } = row;
  return (visibleIf ? { ...rest, visibleIf } : rest) as T;
}
