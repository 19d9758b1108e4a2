import type { QsfBlock, QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { languageOfQualtrics, type QsfContext, splitQsfLocator } from "#exchange/qualtrics/qsf-texts";
import type { Condition } from "#questionnaire/condition";
import type { Language } from "#questionnaire/localised-text";

/** One time through a block that is repeated, with questions of its own. */
export type QsfRound = {
  name: string;
  block: QsfBlock;
  questions: ReadonlyMap<string, QsfQuestion>;
  condition?: Condition;
};

/** What a round is about: its number in the source, its words, and who gets it. */
type Turn = {
  number: string;
  fieldsIn: (language: Language) => Record<string, string>;
  condition?: Condition;
};

type Looping = { Locator?: unknown; Static?: unknown; Randomization?: unknown };

const mostRounds = 50;
const mostQuestions = 300;

export function isLooped({ Options }: QsfBlock): boolean {
  return Boolean(Options?.Looping && Options.Looping !== "None");
}

/** How the rounds come: all of them mixed, or some of them drawn. */
export function loopOrder({ Options }: QsfBlock): { isShuffled: boolean; isDrawn: boolean } {
  const { Randomization } = loopingOf(Options);
  const kind = typeof Randomization === "string" ? Randomization : "";
  return { isShuffled: kind !== "" && kind !== "None", isDrawn: /subset/i.test(kind) };
}

function loopingOf(options: QsfBlock["Options"]): Looping {
  return ((options as { LoopingOptions?: unknown } | undefined)?.LoopingOptions ?? {}) as Looping;
}

/**
 * The rounds of a repeated block, where the file says what they are: fixed rows, the choices of an earlier question,
 * or a number. Undefined where it does not, or where there are too many.
 */
export function unrollBlock(
  block: QsfBlock,
  questions: ReadonlyMap<string, QsfQuestion>,
  context: QsfContext,
): QsfRound[] | undefined {
  const turns = turnsOf(block, context);
  const ids = (block.BlockElements ?? []).flatMap(({ QuestionID }) => QuestionID ?? []);
  if (turns.length === 0 || turns.length > mostRounds || turns.length * ids.length > mostQuestions)
    return undefined;
  const inside = new Set(ids);
  const { Looping: _, ...Options } = block.Options ?? {};
  return turns.map((turn, at): QsfRound => {
    const position = { index: at + 1, of: turns.length };
    const own = turn.fieldsIn(context.own);
    const written = ids.flatMap((id): [string, QsfQuestion][] => {
      const source = questions.get(id);
      if (!source) return [];
      const { Language: translations, ...rest } = source;
      const Language = Object.fromEntries(
        Object.entries(translations ?? {}).map(([tag, one]) => {
          const language = languageOfQualtrics(tag);
          return [tag, fill(one, language ? turn.fieldsIn(language) : own, position)];
        }),
      );
      const DataExportTag = `${source.DataExportTag || id}_${turn.number}`;
      const question = fill(renamed({ ...rest, DataExportTag }, inside, turn.number), own, position);
      return [[`${turn.number}_${id}`, { ...question, Language }]];
    });
    return {
      name: own["1"] ?? turn.number,
      block: { ...renamed(block, inside, turn.number), Options },
      questions: new Map(written),
      ...(turn.condition && { condition: turn.condition }),
    };
  });
}

/** Qualtrics names the first round of QID5 `1_QID5`; within the round, that is what is meant by QID5. */
function renamed<T>(value: T, inside: ReadonlySet<string>, number: string): T {
  const text = JSON.stringify(value).replace(/\bQID\d+\b/g, (id) =>
    inside.has(id) ? `${number}_${id}` : id,
  );
  return JSON.parse(text) as T;
}

/** Puts the round's words where the source has `${lm://Field/1}`. */
function fill<T>(value: T, fields: Record<string, string>, { index, of }: { index: number; of: number }): T {
  if (value === undefined) return value;
  const text = JSON.stringify(value)
    .replace(/\$\{lm:\/\/Field\/(\w+)\}/g, (whole, field) => {
      const words = fields[field];
      return words === undefined ? whole : JSON.stringify(words).slice(1, -1);
    })
    .replaceAll(`\${${"lm://CurrentLoopNumber"}}`, String(index))
    .replaceAll(`\${${"lm://TotalLoops"}}`, String(of));
  return JSON.parse(text) as T;
}

function turnsOf(block: QsfBlock, context: QsfContext): Turn[] {
  const { Locator, Static } = loopingOf(block.Options);
  const rows = new Map(
    Object.entries((Static ?? {}) as object).map(([number, row]) => [number, wordsOf(row)]),
  );
  if (block.Options?.Looping === "Static")
    return [...rows]
      .filter(([, fields]) => Object.values(fields).some((words) => words.trim()))
      .map(([number, fields]) => ({ number, fieldsIn: () => fields }));
  return turnsByAnswer(String(Locator ?? ""), rows, context);
}

function wordsOf(row: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((row ?? {}) as object).flatMap(([field, words]) =>
      typeof words === "string" || typeof words === "number" ? [[field, String(words)]] : [],
    ),
  );
}

function turnsByAnswer(
  locator: string,
  rows: ReadonlyMap<string, Record<string, string>>,
  { builder, own }: QsfContext,
): Turn[] {
  const { id, rest = "" } = splitQsfLocator(locator) ?? {};
  const answer = id ? builder.answers.get(id) : undefined;
  if (!answer) return [];
  const { question, codes } = answer;
  const variable = question.code;
  if (/MergeOnNumericResponse/.test(rest) && question.type === "number") {
    const most = Number(/v=(\d+)/.exec(rest)?.[1] ?? question.max);
    if (!(most <= mostRounds)) return [];
    return Array.from({ length: most }, (_, at) => ({
      number: String(at + 1),
      fieldsIn: () => ({ 1: String(at + 1), ...rows.get(String(at + 1)) }),
      condition: { type: "between", variable, min: at + 1 },
    }));
  }
  const which = /^ChoiceGroup\/(Selected|Unselected|All)Choices/.exec(rest)?.[1];
  if (!which || !("options" in question) || question.type === "ranking") return [];
  return question.options.flatMap(({ code, label }): Turn[] => {
    const number = [...codes].find(([, one]) => one === code)?.[0];
    if (number === undefined) return [];
    const chosen: Condition = { type: "in", variable, codes: [code] };
    const words = (language: Language) => label[language] ?? label[own] ?? "";
    return [
      {
        number,
        fieldsIn: (language) => ({ 1: words(language), ...rows.get(number) }),
        ...(which !== "All" && {
          condition: which === "Selected" ? chosen : { type: "not", of: chosen },
        }),
      },
    ];
  });
}
