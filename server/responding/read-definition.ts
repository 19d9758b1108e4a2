import { findDefinition } from "#db/queries/interviews";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { BoundedCache } from "#server/responding/bounded-cache";

/** A version never changes, so it is read from the database once. */
const definitions = new BoundedCache<QuestionnaireDefinition>(200);

export async function readDefinition(versionId: string): Promise<QuestionnaireDefinition> {
  const known = definitions.get(versionId);
  if (known) return known;
  const definition = await findDefinition(versionId);
  if (!definition) throw new Error(`version ${versionId} is not there`);
  definitions.set(versionId, definition);
  return definition;
}
