import type { Answers } from "#questionnaire/answers";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { type HiddenQuestion, readHiddenValue } from "#questionnaire/question-types/hidden";
import { formFields } from "#respondent/form-fields";

/** The hidden questions that an address fills in, by the name of their parameter. */
function linkQuestions({
  pages,
}: QuestionnaireDefinition): { parameter: string; question: HiddenQuestion }[] {
  return pages
    .flatMap((page) => page.questions)
    .flatMap((question) =>
      question.type === "hidden" && question.source.from === "link"
        ? [{ parameter: question.source.parameter, question }]
        : [],
    );
}

/** What the start page carries on of its own address: what the questionnaire asks for, as far as it can be stored. */
export function keepLinkFields(definition: QuestionnaireDefinition, query: URLSearchParams) {
  const parameters: Record<string, string> = {};
  for (const { parameter, question } of linkQuestions(definition)) {
    const given = query.get(parameter);
    if (given !== null && readHiddenValue(question, given) !== null) parameters[parameter] = given.trim();
  }
  const fields = Object.fromEntries(
    Object.entries(parameters).map(([parameter, given]) => [formFields.fromLink + parameter, given]),
  );
  return { parameters, fields };
}

/** The answers to hidden questions with which a response begins; `null` where the address said nothing usable. */
export function readLinkFields(definition: QuestionnaireDefinition, fields: URLSearchParams): Answers {
  return Object.fromEntries(
    linkQuestions(definition).map(({ parameter, question }) => [
      question.code,
      readHiddenValue(question, fields.get(formFields.fromLink + parameter) ?? ""),
    ]),
  );
}
