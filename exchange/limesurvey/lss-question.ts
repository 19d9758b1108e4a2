import { type Draft, freeOptionCode, type ImportBuilder } from "#exchange/import-builder";
import { importWords } from "#exchange/import-words";
import { readArray, readDualScale, readNumbers, readTable, readTexts } from "#exchange/limesurvey/lss-arrays";
import { givenAnswers, limitsOf, optionsFrom, type Shared, shuffled } from "#exchange/limesurvey/lss-options";
import { readEquation } from "#exchange/limesurvey/lss-relevance";
import type { LssQuestion } from "#exchange/limesurvey/lss-survey";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";
import { isIsoDate } from "#questionnaire/question-types/date";

/** What the question becomes; nothing for what has no answer that we could keep, which the report says. */
export function readLssQuestion(source: LssQuestion, builder: ImportBuilder): Draft[] {
  const help = builder.localise(source.help, source.code);
  const shared: Shared = {
    code: "Q",
    text: builder.localise(source.text, source.code),
    ...(Object.keys(help).length > 0 && { help }),
    ...(source.isMandatory && { isRequired: true }),
  };
  if (source.attributes.get("hidden") === "1" && source.type !== "*")
    return readHidden(source, shared, builder);
  const changed = (detail: string) => builder.note("changed", "type-changed", source.code, { detail });
  switch (source.type) {
    case "L":
    case "!":
    case "5":
    case "Y":
    case "G":
      return [readList(source, shared, builder)];
    case "O":
      return [readList(source, shared, builder), readComment(source)];
    case "M":
    case "P":
      if (source.type === "P") changed("P: multiple choice with comments");
      return [readMultiple(source, shared, builder)];
    case "S":
    case "T":
    case "U":
      return [readText(source, shared)];
    case "N":
      return [{ question: { ...shared, type: "number", ...limitsOf(source), ...unitOf(source, builder) } }];
    case "D":
      return [{ question: { ...shared, type: "date", ...dayLimits(source) } }];
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
    case "R":
      return [readRanking(source, shared, builder)];
    case ":":
    case ";":
      return readTable(source, shared, builder);
    case "Q":
      return readTexts(source, shared, builder);
    case "X":
      return [{ question: { code: "Q", type: "information", text: shared.text } }];
    case "*":
      return readCalculated(source, builder);
    default:
      builder.note("lost", "type-left-out", source.code, { detail: source.type });
      return [];
  }
}

function readList(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { options, codes } = optionsFrom(givenAnswers(source), source.code, builder);
  if (source.hasOther) {
    const code = freeOptionCode(options, 90);
    options.push({ code, label: otherLabel(source, builder), isOtherSpecify: true });
    codes.set("-oth-", code);
  }
  const display = source.type === "!" ? { display: "dropdown" as const } : {};
  return { question: { ...shared, type: "single", options, ...display, ...shuffled(source) }, codes };
}

function otherLabel(source: LssQuestion, builder: ImportBuilder): LocalisedText {
  const said = builder.localise(source.words("other_replace_text"), source.code);
  return Object.keys(said).length > 0 ? said : importWords.other;
}

function readComment({ code }: LssQuestion): Draft {
  return { name: `${code}_comment`, question: { code: "Q", type: "longText", text: importWords.comment } };
}

function readMultiple(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const { options, codes } = optionsFrom(source.parts, source.code, builder);
  const alone = new Set((source.attributes.get("exclude_all_others") ?? "").split(";"));
  for (const part of source.parts) {
    const option = options.find(({ code }) => code === codes.get(part.code));
    if (option && alone.has(part.code)) option.isExclusive = true;
  }
  if (source.hasOther) {
    const code = freeOptionCode(options, 90);
    options.push({ code, label: otherLabel(source, builder), isOtherSpecify: true });
    codes.set("-oth-", code);
  }
  const question: Question = { ...shared, type: "multiple", options, ...shuffled(source) };
  const [least, most] = countLimits(source);
  if (least) question.minChosen = least;
  if (most) question.maxChosen = most;
  return { question, codes };
}

function countLimits({ attributes }: LssQuestion): (number | undefined)[] {
  return ["min_answers", "max_answers"].map((name) => {
    const count = Number(attributes.get(name));
    return Number.isInteger(count) && count > 0 ? count : undefined;
  });
}

function readRanking(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft {
  const given = source.answers.length > 0 ? source.answers : source.parts;
  const { options, codes } = optionsFrom(given, source.code, builder);
  const [, most] = countLimits(source);
  return {
    question: { ...shared, type: "ranking", options, ...(most && most <= 50 && { rankCount: most }) },
    codes,
  };
}

function readText(source: LssQuestion, shared: Shared): Draft {
  const { attributes, type } = source;
  if (type === "S" && attributes.get("numbers_only") === "1")
    return { question: { ...shared, type: "number", ...limitsOf(source) } };
  const most = Number(attributes.get("maximum_chars"));
  const limit = most > 0 ? { maxLength: Math.min(10_000, Math.floor(most)) } : {};
  return { question: { ...shared, type: type === "S" ? "text" : "longText", ...limit } };
}

function unitOf(source: LssQuestion, builder: ImportBuilder): { unit?: LocalisedText } {
  const unit = builder.localise(source.words("suffix"), source.code);
  return Object.keys(unit).length > 0 ? { unit } : {};
}

function dayLimits({ attributes }: LssQuestion): { earliest?: string; latest?: string } {
  const [earliest, latest] = ["date_min", "date_max"].map((name) => {
    const day = attributes.get(name) ?? "";
    return isIsoDate(day) ? day : undefined;
  });
  return { ...(earliest && { earliest }), ...(latest && { latest }) };
}

/** What is asked of nobody is filled from the link. */
function readHidden(source: LssQuestion, shared: Shared, builder: ImportBuilder): Draft[] {
  if (!["S", "T", "U", "N"].includes(source.type) || !/^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(source.code)) {
    builder.note("lost", "setting-left-out", source.code, { detail: "hidden" });
    return [];
  }
  const { isRequired: _, help: _h, ...words } = shared;
  return [
    {
      question: {
        ...words,
        type: "hidden",
        source: { from: "link", parameter: source.code },
        ...(source.type === "N" && { isNumber: true }),
      },
    },
  ];
}

function readCalculated(source: LssQuestion, builder: ImportBuilder): Draft[] {
  const [written = ""] = Object.values(source.text);
  const equation = source.attributes.get("equation") ?? builder.words(written, source.code);
  const formula = readEquation(equation, { builder });
  if (formula) return [{ question: { code: "Q", type: "calculated", text: {}, formula } }];
  builder.note("lost", "calculation-left-out", source.code, { detail: equation.slice(0, 300) });
  return [];
}
