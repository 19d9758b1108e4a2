import { z } from "zod";

/**
 * One part of a questionnaire that became another: a text in one language, the options' order, a whole new question.
 * Without `was` the part is new, without `now` it is gone. Paths lead through `FlatDefinition`; `=3` is the entry
 * with code 3 of a list, and `=` the order of the list's codes.
 */
export const DefinitionChange = z.strictObject({
  path: z.array(z.string().max(80)).max(12),
  was: z.unknown().optional(),
  now: z.unknown().optional(),
});
export type DefinitionChange = { path: string[]; was?: unknown; now?: unknown };

/** Two people changed the same part in two ways; `theirs` is what stands there now. */
export type ChangeConflict = { path: string[]; was?: unknown; mine?: unknown; theirs?: unknown };
