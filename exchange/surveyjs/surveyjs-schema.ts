import { z } from "zod";

/** A text, or texts by language with `default`. */
const Text = z
  .union([z.string(), z.number(), z.record(z.string(), z.unknown())])
  .optional()
  .catch(undefined);

const Choice = z.union([
  z.string(),
  z.number(),
  z.boolean().transform(String),
  z.looseObject({
    value: z.union([z.string(), z.number(), z.boolean().transform(String)]),
    text: Text,
    visibleIf: z.string().optional().catch(undefined),
    imageLink: z.unknown().optional(),
  }),
]);
export type SurveyJsChoice = z.infer<typeof Choice>;

const choices = z.array(Choice).optional().catch(undefined);

/** Elements are read loosely: what a type does not use is passed over, what we do not understand is told. */
export type SurveyJsElement = z.infer<typeof ElementShape> & {
  elements?: SurveyJsElement[];
  templateElements?: unknown[];
};

const flag = z.boolean().optional().catch(undefined);
const amount = z.coerce.number().optional().catch(undefined);
const words = z.string().optional().catch(undefined);

const ElementShape = z.looseObject({
  type: z.string(),
  name: z.string(),
  title: Text,
  description: Text,
  html: Text,
  isRequired: flag,
  visibleIf: words,
  enableIf: words,
  requiredIf: words,
  inputType: words,
  choices,
  choicesOrder: words,
  choicesFromQuestion: words,
  choicesByUrl: z.unknown().optional(),
  showOtherItem: flag,
  hasOther: flag,
  otherText: Text,
  showNoneItem: flag,
  hasNone: flag,
  noneText: Text,
  columns: z.array(z.unknown()).optional().catch(undefined),
  rows: choices,
  rowOrder: words,
  rowsOrder: words,
  cellType: words,
  items: z.array(z.unknown()).optional().catch(undefined),
  rateMin: amount,
  rateMax: amount,
  rateCount: amount,
  rateType: words,
  rateValues: choices,
  minRateDescription: Text,
  maxRateDescription: Text,
  labelTrue: Text,
  labelFalse: Text,
  min: z.unknown().optional(),
  max: z.unknown().optional(),
  step: amount,
  maxLength: amount,
  minSelectedChoices: amount,
  maxSelectedChoices: amount,
  validators: z
    .array(z.looseObject({ type: z.string() }))
    .optional()
    .catch(undefined),
  defaultValue: z.unknown().optional(),
  correctAnswer: z.unknown().optional(),
  expression: words,
  imageLink: z.unknown().optional(),
});

export const SurveyJsElement: z.ZodType<SurveyJsElement> = z.lazy(() =>
  ElementShape.extend({
    elements: z.array(SurveyJsElement).optional().catch(undefined),
    templateElements: z.array(z.unknown()).optional(),
  }),
);

const SurveyJsPage = z.looseObject({
  name: words,
  title: Text,
  description: Text,
  visibleIf: words,
  elements: z.array(SurveyJsElement).optional(),
  questions: z.array(SurveyJsElement).optional(),
  questionsOrder: words,
});

export const SurveyJsFile = z.looseObject({
  title: Text,
  description: Text,
  completedHtml: Text,
  locale: words,
  pages: z.array(SurveyJsPage).optional(),
  elements: z.array(SurveyJsElement).optional(),
  questions: z.array(SurveyJsElement).optional(),
  triggers: z.array(z.unknown()).optional().catch(undefined),
  calculatedValues: z.array(z.unknown()).optional().catch(undefined),
  questionsOrder: words,
});
export type SurveyJsFile = z.infer<typeof SurveyJsFile>;
