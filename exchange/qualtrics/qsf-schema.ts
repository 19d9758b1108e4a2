import { z } from "zod";

const words = z.string().optional().catch(undefined);
const shown = z.looseObject({
  Display: z.union([z.string(), z.number()]).optional().catch(undefined),
  DisplayLogic: z.unknown().optional(),
});
export type QsfEntry = z.infer<typeof shown>;

/** Choices come as an object by number, or as a list. */
const ByNumber = z
  .union([
    z.record(z.string(), shown),
    z.array(shown).transform((list) => Object.fromEntries(list.entries()) as Record<string, QsfEntry>),
  ])
  .optional()
  .catch(undefined);

const Order = z
  .array(z.union([z.string(), z.number()]))
  .optional()
  .catch(undefined);

const Settings = z.looseObject({}).optional().catch(undefined);

export const QsfQuestion = z.looseObject({
  QuestionID: z.string(),
  QuestionText: words,
  DataExportTag: words,
  QuestionType: z.string(),
  Selector: words,
  SubSelector: words,
  Choices: ByNumber,
  ChoiceOrder: Order,
  Answers: ByNumber,
  AnswerOrder: Order,
  RecodeValues: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .catch(undefined),
  Validation: z.looseObject({ Settings }).optional().catch(undefined),
  Configuration: Settings,
  Language: z
    .record(
      z.string(),
      z
        .looseObject({ QuestionText: words, Choices: ByNumber, Answers: ByNumber })
        .optional()
        .catch(undefined),
    )
    .optional()
    .catch(undefined),
  /** The columns of a table of side-by-side questions. */
  AdditionalQuestions: z.record(z.string(), z.unknown()).optional().catch(undefined),
  Groups: z.array(z.unknown()).optional().catch(undefined),
  DisplayLogic: z.unknown().optional(),
  SkipLogic: z.unknown().optional(),
  Randomization: z.unknown().optional(),
  QuestionJS: words,
  DefaultChoices: z.unknown().optional(),
  DynamicChoices: z.unknown().optional(),
  /** The words along a slider. */
  Labels: z.unknown().optional(),
});
export type QsfQuestion = z.infer<typeof QsfQuestion>;

export function settingsOf({ Validation }: QsfQuestion): Record<string, unknown> {
  return (Validation?.Settings ?? {}) as Record<string, unknown>;
}

const QsfSkip = z.looseObject({ SkipToDestination: words, Description: words });
export type QsfSkip = z.infer<typeof QsfSkip>;

const QsfBlock = z.looseObject({
  Type: words,
  Description: words,
  ID: words,
  BlockElements: z
    .array(
      z.looseObject({
        Type: words,
        QuestionID: words,
        SkipLogic: z.array(QsfSkip).optional().catch(undefined),
      }),
    )
    .optional()
    .catch(undefined),
  Options: z
    .looseObject({ RandomizeQuestions: z.unknown().optional(), Looping: z.unknown().optional() })
    .optional()
    .catch(undefined),
});
export type QsfBlock = z.infer<typeof QsfBlock>;

export type QsfField = { Field?: string; Type?: string; VariableType?: string; Value?: string };

export type QsfFlow = {
  Type: string;
  ID?: string;
  Description?: string;
  Flow?: QsfFlow[];
  BranchLogic?: unknown;
  EmbeddedData?: QsfField[];
  SubSet?: unknown;
  Options?: unknown;
  URL?: unknown;
  ResponseMap?: unknown;
};
export const QsfFlow: z.ZodType<QsfFlow> = z.lazy(() =>
  z.looseObject({
    Type: z.string(),
    ID: words,
    Description: words,
    Flow: z.array(QsfFlow).optional().catch(undefined),
    BranchLogic: z.unknown().optional(),
    EmbeddedData: z
      .array(
        z.looseObject({
          Field: words,
          Type: words,
          VariableType: words,
          Value: z.coerce.string().optional().catch(undefined),
        }),
      )
      .optional()
      .catch(undefined),
    SubSet: z.unknown().optional(),
    Options: z.unknown().optional(),
    URL: z.unknown().optional(),
    ResponseMap: z.unknown().optional(),
  }),
);

export const QsfFile = z.looseObject({
  SurveyEntry: z.looseObject({ SurveyName: words, SurveyLanguage: words }),
  SurveyElements: z.array(
    z.looseObject({
      Element: z.string(),
      PrimaryAttribute: words.nullish(),
      Payload: z.unknown().optional(),
    }),
  ),
});
export type QsfFile = z.infer<typeof QsfFile>;

/** Blocks come as a list or as an object by number. */
export function readBlocks(file: QsfFile): QsfBlock[] {
  return file.SurveyElements.filter(({ Element }) => Element === "BL").flatMap(({ Payload }) => {
    const list = Array.isArray(Payload) ? Payload : Object.values((Payload as object | null) ?? {});
    return list.flatMap((one) => {
      const parsed = QsfBlock.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  });
}

export function readQuestions(file: QsfFile): Map<string, QsfQuestion> {
  const questions = file.SurveyElements.filter(({ Element }) => Element === "SQ").flatMap(({ Payload }) => {
    const parsed = QsfQuestion.safeParse(Payload);
    return parsed.success ? [parsed.data] : [];
  });
  return new Map(questions.map((question) => [question.QuestionID, question]));
}

export function readFlow(file: QsfFile): QsfFlow[] {
  const element = file.SurveyElements.find(({ Element }) => Element === "FL");
  const parsed = QsfFlow.safeParse({ Type: "Root", ...((element?.Payload as object | null) ?? {}) });
  return parsed.success ? (parsed.data.Flow ?? []) : [];
}
