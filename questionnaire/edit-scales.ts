import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question, QuestionnaireDefinition, Scale } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

/** The points of a question become a scale that others can use too. */
export function makeScale(
  definition: QuestionnaireDefinition,
  questionCode: string,
  title: LocalisedText,
): QuestionnaireDefinition {
  const question = definition.pages
    .flatMap(({ questions }) => questions)
    .find(({ code }) => code === questionCode);
  if (question?.type !== "likert") return definition;
  const scales = definition.scales ?? [];
  let number = 1;
  while (scales.some(({ code }) => code === `S${number}`)) number += 1;
  const scale: Scale = { code: `S${number}`, title, points: question.points };
  return followScale({ ...definition, scales: [...scales, scale] }, questionCode, scale.code);
}

/** The question takes the points of the scale, and follows it from now on; undefined lets it go its own way. */
export function followScale(
  definition: QuestionnaireDefinition,
  questionCode: string,
  scaleCode: string | undefined,
): QuestionnaireDefinition {
  const scale = definition.scales?.find(({ code }) => code === scaleCode);
  return mapQuestions(definition, (question) => {
    if (question.code !== questionCode || question.type !== "likert") return question;
    const { scaleCode: _, ...own } = question;
    return scale ? { ...own, points: scale.points, scaleCode: scale.code } : own;
  });
}

/** Changes the scale and every question that uses it. */
export function setScalePoints(
  definition: QuestionnaireDefinition,
  scaleCode: string,
  points: Option[],
): QuestionnaireDefinition {
  const scales = definition.scales?.map((scale) => (scale.code === scaleCode ? { ...scale, points } : scale));
  return mapQuestions({ ...definition, scales }, (question) => {
    if (question.type === "likert" && question.scaleCode === scaleCode) return { ...question, points };
    if (question.type !== "dualScale") return question;
    const { first, second } = question;
    if (first.scaleCode !== scaleCode && second.scaleCode !== scaleCode) return question;
    return {
      ...question,
      first: first.scaleCode === scaleCode ? { ...first, points } : first,
      second: second.scaleCode === scaleCode ? { ...second, points } : second,
    };
  });
}

export function titleScale(
  definition: QuestionnaireDefinition,
  scaleCode: string,
  title: LocalisedText,
): QuestionnaireDefinition {
  const scales = definition.scales?.map((scale) => (scale.code === scaleCode ? { ...scale, title } : scale));
  return { ...definition, scales };
}

/** Its questions keep the points that they have. */
export function removeScale(definition: QuestionnaireDefinition, scaleCode: string): QuestionnaireDefinition {
  const freed = mapQuestions(definition, (question) => {
    if (question.type === "likert" && question.scaleCode === scaleCode) {
      const { scaleCode: _, ...own } = question;
      return own;
    }
    if (question.type !== "dualScale") return question;
    const free = ({ scaleCode: used, ...judged }: typeof question.first) =>
      used === undefined || used === scaleCode ? judged : { ...judged, scaleCode: used };
    return { ...question, first: free(question.first), second: free(question.second) };
  });
  const { scales = [], ...rest } = freed;
  const left = scales.filter(({ code }) => code !== scaleCode);
  return left.length > 0 ? { ...rest, scales: left } : rest;
}

/** Codes of the questions that follow a scale. */
export function questionsUsing({ pages }: QuestionnaireDefinition, scaleCode: string): string[] {
  return pages
    .flatMap(({ questions }) => questions)
    .filter((question) => {
      if (question.type === "likert") return question.scaleCode === scaleCode;
      if (question.type !== "dualScale") return false;
      return question.first.scaleCode === scaleCode || question.second.scaleCode === scaleCode;
    })
    .map(({ code }) => code);
}

function mapQuestions(
  definition: QuestionnaireDefinition,
  change: (question: Question) => Question,
): QuestionnaireDefinition {
  return {
    ...definition,
    pages: definition.pages.map((page) => ({ ...page, questions: page.questions.map(change) })),
  };
}
