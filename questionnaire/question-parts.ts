import { z } from "zod";
import { Condition } from "#questionnaire/condition";
import { LocalisedText } from "#questionnaire/localised-text";
import { SegmentationBase } from "#questionnaire/segmentation-base";

/** Letters, digits and underscores, beginning with a letter: safe as a column name in SPSS and R. */
export const Code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/);

/** A picture that the workspace has uploaded. */
export const Image = z.strictObject({
  mediaId: z.uuid(),
  /** What it shows, for those who do not see it. */
  alt: LocalisedText,
});
export type Image = z.infer<typeof Image>;

const optionCode = z
  .number()
  .int()
  .refine((code) => (code >= 0 && code <= 99_999) || code === -99 || code === -98);

export const Option = z.strictObject({
  code: optionCode,
  label: LocalisedText,
  /** Chosen alone: clears every other option of a multiple choice. */
  isExclusive: z.boolean().optional(),
  /** Asks for the respondent's own words. */
  isOtherSpecify: z.boolean().optional(),
  /** Keeps its place when the others are shuffled. */
  isFixed: z.boolean().optional(),
  /** The heading that it stands under, by its code in the question's `optionGroups`. */
  groupCode: z.number().int().min(1).max(99).optional(),
  visibleIf: Condition.optional(),
  image: Image.optional(),
});
export type Option = z.infer<typeof Option>;

export const Item = z.strictObject({
  /** Unique within the question; the variable is `<question>_<item>`. */
  code: z.number().int().min(1).max(999),
  text: LocalisedText,
  /** Agreement with it means less of what the scale measures. */
  isReversed: z.boolean().optional(),
  isFixed: z.boolean().optional(),
  visibleIf: Condition.optional(),
  image: Image.optional(),
});
export type Item = z.infer<typeof Item>;

export const VariableRole = z.enum(["screener", "basis", "descriptor", "weighting", "control"]);
export type VariableRole = z.infer<typeof VariableRole>;

/** A rule of the author's own: breaks when its condition holds. */
export const AnswerRule = z.strictObject({
  /** An error must be mended; a warning asks once and then lets the respondent go on. */
  level: z.enum(["error", "warning"]),
  failsIf: Condition,
  message: LocalisedText,
});
export type AnswerRule = z.infer<typeof AnswerRule>;

export const MissingAnswer = z.enum(["dontKnow", "refused"]);
export type MissingAnswer = z.infer<typeof MissingAnswer>;

export const sharedFields = {
  code: Code,
  text: LocalisedText,
  /** Stands in for `text` when an answer that `text` names has not been given. */
  textIfUnanswered: LocalisedText.optional(),
  help: LocalisedText.optional(),
  isRequired: z.boolean().optional(),
  role: VariableRole.optional(),
  bases: z.array(SegmentationBase).max(14).optional(),
  visibleIf: Condition.optional(),
  /** Ways out that are offered beside the answer itself; a choice offers them as options instead. */
  missingAnswers: z.array(MissingAnswer).max(2).optional(),
  rules: z.array(AnswerRule).max(10).optional(),
  /** Keeps its place on a page whose questions are shuffled. */
  isFixed: z.boolean().optional(),
  /** The instrument module that it came from. */
  moduleId: z.string().max(64).optional(),
};

/** Shows only the options or items whose codes were chosen, or not, in an earlier question. */
export const CarryForward = z.strictObject({
  from: Code,
  take: z.enum(["chosen", "unchosen", "ranked"]),
  /** For `ranked`: those in the first places. */
  top: z.number().int().min(1).max(50).optional(),
});
export type CarryForward = z.infer<typeof CarryForward>;

export const optionList = z.array(Option).max(1000);
export const itemList = z.array(Item).max(200);
export const scalePoints = z.array(Option).max(11);
/** A count of things that a respondent sees, such as tasks. */
export const smallCount = z.number().int().min(1).max(50);

/** The code of the variable that holds a respondent's own words for an option. */
export function otherTextVariable(questionCode: string, code: number): string {
  return `${questionCode}_${code}_text`;
}

export function itemVariable(questionCode: string, itemCode: number): string {
  return `${questionCode}_${itemCode}`;
}

/** Holds the missing code that was chosen in place of an answer. */
export function missingVariable(questionCode: string): string {
  return `${questionCode}_missing`;
}
