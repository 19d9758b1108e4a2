import type { ChangeConflict, DefinitionChange } from "#questionnaire/merging/definition-change";
import {
  type FlatDefinition,
  flattenDefinition,
  unflattenDefinition,
} from "#questionnaire/merging/flat-definition";
import { mergeOrders } from "#questionnaire/merging/merge-orders";
import { hasPlaceFor, partAt, withPartAt } from "#questionnaire/merging/part-at";
import { isSameValue } from "#questionnaire/merging/same-value";
import { settlePlaces } from "#questionnaire/merging/settle-places";
import type { QuestionnaireDefinition } from "#questionnaire/model";

export type Applied = { definition: QuestionnaireDefinition; conflicts: ChangeConflict[] };

/**
 * Makes these changes to a questionnaire that may have moved on since. Where somebody else changed the same
 * part in another way it is left as it stands, and told as a conflict.
 */
export function applyChanges(
  standing: QuestionnaireDefinition,
  changes: readonly DefinitionChange[],
): Applied {
  const whole = changes.find(({ path }) => path.length === 0);
  if (whole) return applyWhole(standing, whole);
  const before = flattenDefinition(standing);
  if (!before)
    return { definition: standing, conflicts: changes.map((change) => conflictOf(change, standing)) };
  let flat = before;
  const conflicts: ChangeConflict[] = [];
  for (const change of changes) {
    const next = applyOne(flat, before, change);
    if (next) flat = next;
    else conflicts.push(conflictOf(change, flat));
  }
  const settled = settlePlaces(flat, before, conflicts);
  return { definition: unflattenDefinition(settled.flat), conflicts: settled.conflicts };
}

function applyWhole(standing: QuestionnaireDefinition, change: DefinitionChange): Applied {
  const isFree = isSameValue(standing, change.was) || isSameValue(standing, change.now);
  return isFree
    ? { definition: change.now as QuestionnaireDefinition, conflicts: [] }
    : { definition: standing, conflicts: [conflictOf(change, standing)] };
}

function applyOne(
  flat: FlatDefinition,
  before: FlatDefinition,
  { path, was, now }: DefinitionChange,
): FlatDefinition | undefined {
  if (!hasPlaceFor(flat, path)) return now === undefined ? flat : undefined;
  // The entries of a list have come and gone already; its order is compared as it was before that.
  const standing = partAt(path.at(-1) === "=" ? before : flat, path);
  if (isSameValue(standing, was)) return withPartAt(flat, path, now);
  if (isSameValue(standing, now)) return flat;
  if (!isOrder(was) || !isOrder(standing) || !isOrder(now)) return undefined;
  const merged = mergeOrders(was, standing, now);
  return merged && withPartAt(flat, path, merged);
}

function isOrder(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function conflictOf({ path, was, now }: DefinitionChange, standing: unknown): ChangeConflict {
  return { path, was, mine: now, theirs: partAt(standing, path) };
}
