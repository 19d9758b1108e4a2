import { z } from "zod";
import { type Option, sharedFields } from "#questionnaire/question-parts";
import { checkChoice } from "#questionnaire/question-types/check-parts";
import type { TypeRules } from "#questionnaire/question-types/type-rules";
import { pickOne } from "#questionnaire/random-source";
import { isicDivisions } from "#questionnaire/reference-lists/isic-divisions";
import { isicSections } from "#questionnaire/reference-lists/isic-sections";

/** The industry that a firm works in, from ISIC's divisions or its sections. */
export const IndustryQuestion = z.strictObject({
  ...sharedFields,
  type: z.literal("industry"),
  detail: z.enum(["sections", "divisions"]),
});
export type IndustryQuestion = z.infer<typeof IndustryQuestion>;

const sections: readonly Option[] = isicSections.entries.map(({ code, label }) => ({ code, label }));
const divisions: readonly Option[] = isicDivisions.entries.map(({ code, label }) => ({ code, label }));
const sectionOf = new Map(isicDivisions.entries.map(({ code, parent }) => [code, parent]));

/** The section that a division belongs to. */
export function sectionVariable(questionCode: string): string {
  return `${questionCode}_section`;
}

export function industryOptions({ detail }: Pick<IndustryQuestion, "detail">): readonly Option[] {
  return detail === "sections" ? sections : divisions;
}

/** The divisions under the heading of their section. */
export function industryGroups(): { section: Option; divisions: Option[] }[] {
  return sections.map((section) => ({
    section,
    divisions: divisions.filter(({ code }) => sectionOf.get(code) === section.code),
  }));
}

export const industryRules: TypeRules<IndustryQuestion> = {
  variables: ({ code }) => [code],
  columns: ({ code, detail }) => [
    { code, kind: "single", level: "nominal", options: [...industryOptions({ detail })] },
    ...(detail === "divisions"
      ? [
          {
            code: sectionVariable(code),
            kind: "single" as const,
            level: "nominal" as const,
            options: [...sections],
            isDerived: true,
          },
        ]
      : []),
  ],
  check: (question, answers) =>
    checkChoice(
      question,
      question.code,
      industryOptions(question).map((option) => option.code),
      answers,
    ),
  checkFormat: () => [],
  texts: () => [],
  answer: (question, random) => ({ [question.code]: pickOne(industryOptions(question), random).code }),
  answerSeconds: () => 8,
  derive({ code, detail }, answers) {
    if (detail === "sections" || answers[code] === undefined) return {};
    const division = answers[code];
    const section = typeof division === "number" ? sectionOf.get(division) : undefined;
    return { [sectionVariable(code)]: section ?? null };
  },
  storedForm: ({ detail }) => detail,
};
