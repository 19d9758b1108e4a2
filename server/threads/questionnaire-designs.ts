import { completeDesigns } from "#analysis/designs/complete-designs";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import type { ThreadJob } from "#server/threads/thread-job";

export type DesignsToComplete = {
  definition: QuestionnaireDefinition;
  completion: Parameters<typeof completeDesigns>[1];
};

/** The designs of one questionnaire; there is one task, its number means nothing. */
export const questionnaireDesigns: ThreadJob<DesignsToComplete, number, QuestionnaireDefinition> =
  ({ definition, completion }) =>
  (_task, hooks) =>
    completeDesigns(definition, completion, hooks);
