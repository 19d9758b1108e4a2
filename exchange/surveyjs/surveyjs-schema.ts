import { z } from "zod";

/** A text, or texts by language with `default`. */
const Text = z
  .union([z.string(), z.number(), z.record(z.string(), z.unknown())])
  .optional()
  .catch(undefined);

const value = z.union([z.string(), z.number(), z.boolean().transform(String)]);

/** Older files write value and words in one: `"low|The price is too low"`. */
export function splitChoice(given: string): string | { value: string; text: string } {
  const bar = given.indexOf("|");
  return bar > 0 ? { value: given.slice(0, bar), text: given.slice(bar + 1) } : given;
}

const Choice = z.union([
  z.string().transform(splitChoice),
  z.number(),
  z.boolean().transform(String),
  z.looseObject({
    value,
    text: Text,
    visibleIf: z.string().optional().catch(undefined),
    imageLink: z.unknown().optional(),
  }),
  z.looseObject({ text: z.union([z.string(), z.number()]) }).transform(({ text }) => ({ value: text, text })),
]);
export type SurveyJsChoice =
  | string
  | number
  | { value: string | number; text?: unknown; visibleIf?: string; imageLink?: unknown };

/** What is no choice is passed over; the others stay. */
const choices = z
  .array(z.unknown())
  .transform((list) =>
    list.flatMap((one): SurveyJsChoice[] => {
      const read = Choice.safeParse(one);
      return read.success ? [read.data] : [];
    }),
  )
  .optional()
  .catch(undefined);

const flag = z.boolean().optional().catch(undefined);
const amount = z.coerce.number().optional().catch(undefined);
const words = z.string().optional().catch(undefined);
const things = z.array(z.unknown()).optional().catch(undefined);

/** Elements are read loosely: what a type does not use is passed over, what we do not understand is told. */
export const SurveyJsElement = z.looseObject({
  type: z.string(),
  name: z.coerce.string(),
  title: Text,
  description: Text,
  html: Text,
  isRequired: flag,
  visible: flag,
  visibleIf: words,
  enableIf: words,
  requiredIf: words,
  inputType: words,
  maskType: words,
  maskSettings: z.looseObject({}).optional().catch(undefined),
  choices,
  choicesOrder: words,
  choicesMin: amount,
  choicesMax: amount,
  choicesStep: amount,
  choicesFromQuestion: words,
  choicesFromQuestionMode: words,
  choicesVisibleIf: words,
  choicesEnableIf: words,
  choicesByUrl: z.unknown().optional(),
  showOtherItem: flag,
  hasOther: flag,
  otherText: Text,
  showNoneItem: flag,
  hasNone: flag,
  noneText: Text,
  showRefuseItem: flag,
  refuseText: Text,
  showDontKnowItem: flag,
  dontKnowText: Text,
  showCommentArea: flag,
  hasComment: flag,
  commentText: Text,
  columns: things,
  rows: choices,
  rowOrder: words,
  rowsOrder: words,
  rowsVisibleIf: words,
  isAllRowRequired: flag,
  eachRowRequired: flag,
  cellType: words,
  items: things,
  rateMin: amount,
  rateMax: amount,
  rateStep: amount,
  rateCount: amount,
  rateType: words,
  rateDisplayMode: words,
  rateValues: choices,
  minRateDescription: Text,
  maxRateDescription: Text,
  mininumRateDescription: Text,
  minimumRateDescription: Text,
  maximumRateDescription: Text,
  labelTrue: Text,
  labelFalse: Text,
  min: z.unknown().optional(),
  max: z.unknown().optional(),
  step: amount,
  maxLength: amount,
  minSelectedChoices: amount,
  maxSelectedChoices: amount,
  panelCount: amount,
  minPanelCount: amount,
  maxPanelCount: amount,
  validators: z
    .array(z.looseObject({ type: z.string(), text: Text }))
    .optional()
    .catch(undefined),
  defaultValue: z.unknown().optional(),
  defaultValueExpression: words,
  correctAnswer: z.unknown().optional(),
  expression: words,
  imageLink: z.unknown().optional(),
  elements: things,
  templateElements: things,
});
export type SurveyJsElement = z.infer<typeof SurveyJsElement>;

const SurveyJsPage = z.looseObject({
  name: z.coerce.string().optional().catch(undefined),
  title: Text,
  description: Text,
  visible: flag,
  visibleIf: words,
  enableIf: words,
  elements: things,
  questions: things,
  questionsOrder: words,
});

export const SurveyJsTrigger = z.looseObject({
  type: z.string().catch("trigger"),
  expression: words,
  /** Before expressions: the question, how it is compared, and with what. */
  name: words,
  operator: words,
  value: z.unknown().optional(),
  questions: z.array(z.string()).optional().catch(undefined),
  pages: z.array(z.string()).optional().catch(undefined),
  gotoName: words,
});
export type SurveyJsTrigger = z.infer<typeof SurveyJsTrigger>;

export const SurveyJsFile = z.looseObject({
  title: Text,
  description: Text,
  completedHtml: Text,
  completedHtmlOnCondition: things,
  locale: words,
  pages: z.array(SurveyJsPage).optional(),
  elements: z.array(z.unknown()).optional(),
  questions: z.array(z.unknown()).optional(),
  triggers: z.array(SurveyJsTrigger).optional().catch(undefined),
  calculatedValues: things,
  questionsOrder: words,
});
export type SurveyJsFile = z.infer<typeof SurveyJsFile>;
