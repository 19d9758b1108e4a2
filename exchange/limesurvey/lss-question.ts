import { codeValues, freeOptionCode, type ImportBuilder } from "#exchange/import-builder";
import type { LssAnswer, LssPart, LssQuestion } from "#exchange/limesurvey/lss-survey";
import type { Draft } from "#exchange/surveyjs/surveyjs-question";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import type { Item, Option } from "#questionnaire/question-parts";

type Shared = Pick<Question, "code" | "text" | "help" | "isRequired">;

const numbered = (from: number, to: number): { code: string; text: LocalisedText }[] =>
  Array.from({ length: to - from + 1 }, (_, place) => ({
    code: String(from + place),
    text: bare(from + place),
  }));

function bare(value: number): LocalisedText {
  return { fa: String(value), en: String(value) };
}

const yesNo = [
  { code: "Y", text: { fa: "بله", en: "Yes" } },
  { code: "N", text: { fa: "خیر", en: "No" } },
];

/** Answers that LimeSurvey brings along with a type. */
const builtIn: Record<string, readonly { code: string; text: LocalisedText }[]> = {
  "5": numbered(1, 5),
  A: numbered(1, 5),
  B: numbered(1, 10),
  Y: yesNo,
  G: [
    { code: "F", text: { fa: "زن", en: "Female" } },
    { code: "M", text: { fa: "مرد", en: "Male" } },
  ],
  C: [
    { code: "Y", text: { fa: "بله", en: "Yes" } },
    { code: "N", text: { fa: "خیر", en: "No" } },
    { code: "U", text: { fa: "مطمئن نیستم", en: "Uncertain" } },
  ],
  E: [
    { code: "I", text: { fa: "افزایش", en: "Increase" } },
    { code: "S", text: { fa: "بدون تغییر", en: "Same" } },
    { code: "D", text: { fa: "کاهش", en: "Decrease" } },
  ],
};

/** Undefined for what has no answer that we could keep; the report says so. */
export function readLssQuestion(source: LssQuestion, builder: ImportBuilder): Draft | undefined {
  const help = builder.localise(source.help, source.code);
  const shared: Shared = {
    code: "Q",
    text: builder.localise(source.text, source.code),
    ...(Object.keys(help).length > 0 && { help }),
    ...(source.isMandatory && { isRequired: true }),
  };
  const changed = (detail: string) => builder.note("changed", "type-changed", source.code, { detail });
  switch (source.type) {
    case "L":
    case "!":
    case "O":
    case "5":
    case "Y":
    case "G":
      if (source.type === "O") changed("O: list with comment");
      return readList(source, shared, builder);
    case "M":
    case "P":
      if (source.type === "P") changed("P: multiple choice with comments");
      return readMultiple(source, shared, builder);
    case "S":
      return { question: { ...shared, type: "text" } };
    case "T":
    case "U":
      return { question: { ...shared, type: "longText" } };
    case "N":
      return { question: { ...shared, type: "number", ...limitsOf(source) } };
    case "D":
      return { question: { ...shared, type: "date" } };
    case "K":
      return readNumbers(source, shared, builder);
    case "F":
    case "A":
    case "B":
    case "C":
    case "E":
    case "H":
      if (source.type === "H") changed("H: array by column");
      return readArray(source, shared, builder);
    case "1":
      return readDualScale(source, shared, builder);
    case "R": {
      const { options, codes } = optionsFrom(source.answers, source.code, builder);
      return { question: { ...shared, type: "ranking", options }, codes };
    }
    case ":":
      return readNumberTable(source, shared, builder);
    case "X":
      return { question: { code: "Q", type: "information", text: shared.text } };
    case "Q":
    case ";":
      builder.note("changed", "type-became-text", source.code, { detail: source.type });
      return { question: { ...shared, type: "longText" } };
    case "*":
      builder.note("lost", "calculation-left-out", source.code);
      return undefined;
    default:
      builder.note("lost", "type-left-out", source.code, { detail: source.type });
      return undefined;
  }
}

function limitsOf({ attributes }: LssQuestion): { min?: number; max?: number; isWhole?: boolean } {
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

/** LimeSurvey's codes are words such as `A1`; ours are counted, unless all of them are numbers. */
function optionsFrom(
  given: readonly { code: string; text: LocalisedText }[],
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

function givenAnswers({ type, answers }: LssQuestion): readonly { code: string; text: LocalisedText }[] {
  return answers.length > 0 ? answers : (builtIn[type] ?? []);
}

function shuffled({ attributes }: LssQuestion): { isShuffled?: boolean } {
  const order = attributes.get("random_order") ?? attributes.get("answer_order");
  return order === "1" || order === "random" ? { isShuffled: true } : {};
}

function readList(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { options, codes } = optionsFrom(givenAnswers(source), source.code, builder);
  if (source.hasOther) {
    const code = freeOptionCode(options, 90);
    options.push({ code, label: { fa: "سایر", en: "Other" }, isOtherSpecify: true });
    codes.set("-oth-", code);
  }
  const display = source.type === "!" ? { display: "dropdown" as const } : {};
  return { question: { ...shared, type: "single", options, ...display, ...shuffled(source) }, codes };
}

function readMultiple(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { options, codes } = optionsFrom(source.parts, source.code, builder);
  const alone = new Set((source.attributes.get("exclude_all_others") ?? "").split(";"));
  for (const part of source.parts) {
    const option = options.find(({ code }) => code === codes.get(part.code));
    if (option && alone.has(part.code)) option.isExclusive = true;
  }
  if (source.hasOther) {
    options.push({
      code: freeOptionCode(options, 90),
      label: { fa: "سایر", en: "Other" },
      isOtherSpecify: true,
    });
  }
  const question: Question = { ...shared, type: "multiple", options, ...shuffled(source) };
  const [least, most] = ["min_answers", "max_answers"].map((name) => Number(source.attributes.get(name)));
  if (least > 0) question.minChosen = least;
  if (most > 0) question.maxChosen = most;
  return { question, codes };
}

function readItems(parts: readonly LssPart[], place: string, builder: ImportBuilder) {
  const list = parts.map(
    ({ text }, index): Item => ({ code: index + 1, text: builder.localise(text, place) }),
  );
  return { list, items: new Map(parts.map(({ code }, index) => [code, index + 1])) };
}

function readNumbers(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { list, items } = readItems(source.parts, source.code, builder);
  const total = Number(source.attributes.get("equals_num_value"));
  if (total > 0) return { question: { ...shared, type: "constantSum", items: list, total }, items };
  return { question: { ...shared, type: "numericGrid", items: list, ...limitsOf(source) }, items };
}

function readArray(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { list, items } = readItems(source.parts, source.code, builder);
  const { options, codes } = optionsFrom(givenAnswers(source), source.code, builder);
  if (options.length > 11) {
    builder.note("lost", "too-many-left-out", source.code, { detail: `${options.length} answers` });
  }
  const points = options.slice(0, 11);
  return { question: { ...shared, type: "likert", items: list, points, ...shuffled(source) }, codes, items };
}

function readDualScale(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { list, items } = readItems(source.parts, source.code, builder);
  const side = (scale: string, header: string) => {
    const given: LssAnswer[] = source.answers.filter((answer) => answer.scale === scale);
    const title = source.attributes.get(header);
    return {
      title: builder.localise(title ? { en: title } : {}, source.code),
      points: optionsFrom(given, source.code, builder).options.slice(0, 11),
    };
  };
  return {
    question: {
      ...shared,
      type: "dualScale",
      items: list,
      first: side("0", "dualscale_headerA"),
      second: side("1", "dualscale_headerB"),
    },
    items,
  };
}

function readNumberTable(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { list, items } = readItems(
    source.parts.filter(({ scale }) => scale !== "1"),
    source.code,
    builder,
  );
  const columns = readItems(
    source.parts.filter(({ scale }) => scale === "1"),
    source.code,
    builder,
  ).list.slice(0, 12);
  return { question: { ...shared, type: "numericGrid", items: list, columns }, items };
}
