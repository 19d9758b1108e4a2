import { z } from "zod";
import { MultipleQuestion } from "#questionnaire/question-types/multiple";
import { NpsQuestion } from "#questionnaire/question-types/nps";
import { NumberQuestion } from "#questionnaire/question-types/number";
import { SingleQuestion } from "#questionnaire/question-types/single";
import { TextQuestion } from "#questionnaire/question-types/text";

/** What a cell's text stands for. Compared in matching form, so case and Arabic letters do not matter. */
export const CellCode = z.strictObject({ cell: z.string().max(500), code: z.number().int() });
export type CellCode = z.infer<typeof CellCode>;

const reading = {
  /** For choices; a cell that is not listed is still tried against option labels and codes. */
  values: z.array(CellCode).max(3000).default([]),
  /** Between the options of a multiple choice in one cell. */
  separator: z.string().min(1).max(3).optional(),
  /** "3,5" is three and a half. */
  decimalComma: z.boolean().optional(),
};

/** The question types that a column can become. */
export const ImportedQuestion = z.discriminatedUnion("type", [
  SingleQuestion,
  MultipleQuestion,
  NumberQuestion,
  TextQuestion,
  NpsQuestion,
]);
export type ImportedQuestion = z.infer<typeof ImportedQuestion>;

export const ColumnTarget = z.discriminatedUnion("target", [
  z.strictObject({ target: z.literal("ignore") }),
  z.strictObject({ target: z.literal("existing"), variable: z.string().min(1).max(64), ...reading }),
  z.strictObject({ target: z.literal("new"), question: ImportedQuestion, ...reading }),
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/** What becomes of each column of a file, in the order of its header. */
export const ColumnMapping = z.strictObject({
  columns: z.array(z.strictObject({ name: z.string(), to: ColumnTarget })).max(2000),
  /** Cells that mean "no answer", besides blank ones. */
  missingTokens: z.array(z.string().max(50)).max(100),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** The questions that the mapping adds to the questionnaire, in the order of their columns. */
export function listNewQuestions(mapping: ColumnMapping): ImportedQuestion[] {
  return mapping.columns.flatMap(({ to }) => (to.target === "new" ? [to.question] : []));
}
