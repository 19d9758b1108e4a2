import { lacksDesign } from "#analysis/designs/complete-designs";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { DesignsToComplete } from "#server/threads/questionnaire-designs";
import { openThreads } from "#server/threads/thread-pool";

/** The questionnaire with every design that it lacks; the search for them takes seconds, and a thread of its own. */
export async function completeDesignsInThread(
  definition: QuestionnaireDefinition,
  completion: DesignsToComplete["completion"],
): Promise<QuestionnaireDefinition> {
  if (!lacksDesign(definition)) return definition;
  const threads = openThreads(1);
  try {
    const [completed] = await threads.run("questionnaire-designs", { definition, completion }, [0]);
    return completed;
  } finally {
    await threads.close();
  }
}
