import { codeValues, type ImportBuilder } from "#exchange/import-builder";
import { importWords, inEveryLanguage } from "#exchange/import-words";
import type { LssQuestion } from "#exchange/limesurvey/lss-survey";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Option } from "#questionnaire/question-parts";

export type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

type Given = { code: string; text: LocalisedText };

const numbered = (from: number, to: number): Given[] =>
  Array.from({ length: to - from + 1 }, (_, place) => ({
    code: String(from + place),
    text: inEveryLanguage(String(from + place)),
  }));

const yes = { code: "Y", text: importWords.yes };
const no = { code: "N", text: importWords.no };

/** Answers that LimeSurvey brings along with a type. */
const builtIn: Record<string, readonly Given[]> = {
  "5": numbered(1, 5),
  A: numbered(1, 5),
  B: numbered(1, 10),
  Y: [yes, no],
  G: [
    { code: "F", text: importWords.female },
    { code: "M", text: importWords.male },
  ],
  C: [yes, no, { code: "U", text: importWords.uncertain }],
  E: [
    { code: "I", text: importWords.increase },
    { code: "S", text: importWords.same },
    { code: "D", text: importWords.decrease },
  ],
};

export function givenAnswers({ type, answers }: LssQuestion): readonly Given[] {
  return answers.length > 0 ? answers : (builtIn[type] ?? []);
}

/** LimeSurvey's codes are words such as `A1`; ours are counted, unless all of them are numbers. */
export function optionsFrom(
  given: readonly Given[],
  place: string,
  builder: ImportBuilder,
): { options: Option[]; codes: Map<string, number> } {
  const { codes, areKept } = codeValues(given.map(({ code }) => code));
  if (!areKept && given.length > 0) builder.note("changed", "option-values-were-words", place);
  const options = given.map(({ code, text }) => ({
    code: codes.get(code)!,
    label: builder.localise(text, place),
  }));
  return { options, codes };
}

export function shuffled({ attributes }: LssQuestion): { isShuffled?: boolean } {
  const order = attributes.get("random_order") ?? attributes.get("answer_order");
  return order === "1" || order === "random" ? { isShuffled: true } : {};
}

export function limitsOf({ attributes }: LssQuestion): { min?: number; max?: number; isWhole?: boolean } {
  const limit = (name: string) => {
    const value = attributes.get(name);
    return value !== undefined && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  };
  const min = limit("min_num_value_n");
  const max = limit("max_num_value_n");
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(attributes.get("num_value_int_only") === "1" && { isWhole: true }),
  };
}
