import { buildCodebook } from "#questionnaire/codebook";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";

/**
 * One codebook for versions of a questionnaire, the oldest first: the same code is the same variable. The newest
 * version gives the words and the place; options that only an older version had keep theirs, after the others.
 */
export function mergeCodebooks(definitions: readonly QuestionnaireDefinition[]): Variable[] {
  const merged = new Map<string, Variable>();
  for (const definition of [...definitions].reverse()) {
    for (const variable of buildCodebook(definition)) {
      const newer = merged.get(variable.code);
      merged.set(variable.code, newer ? withOlderOptions(newer, variable) : variable);
    }
  }
  return [...merged.values()];
}

function withOlderOptions(newer: Variable, older: Variable): Variable {
  const known = new Set(newer.options.map((option) => option.code));
  const dropped = older.options.filter((option) => !known.has(option.code));
  return dropped.length === 0 ? newer : { ...newer, options: [...newer.options, ...dropped] };
}
