import type { QuestionnaireDefinition } from "#questionnaire/model";

/** Gives MaxDiff questions a plain rotating design; the engine makes the balanced one. */
export function withDesigns(definition: QuestionnaireDefinition): QuestionnaireDefinition {
  return {
    ...definition,
    pages: definition.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) => {
        if (question.type !== "maxDiff") return question;
        const { items, tasks, itemsPerTask, versionCount } = question;
        const codeAt = (place: number) => items[place % items.length].code;
        const versions = Array.from({ length: versionCount }, (_, version) =>
          Array.from({ length: tasks }, (_, task) =>
            Array.from({ length: itemsPerTask }, (_, place) => codeAt(task * itemsPerTask + place + version)),
          ),
        );
        return { ...question, design: { versions } };
      }),
    })),
  };
}
