import {
  createCategoricalColumn,
  createDataset,
  createNumericColumn,
  type Dataset,
} from "#analysis/dataset/dataset";
import { storeMissingReason } from "#analysis/dataset/missing-reasons";
import type { AnsweredBy } from "#analysis/maxdiff/read-maxdiff-answers";
import { mostHiddenWords, type WrittenAnswers } from "#analysis/topline/question-data";
import type { Answers } from "#questionnaire/answers";
import { readVariable } from "#questionnaire/codebook";
import type { Question } from "#questionnaire/model";
import type { Variable } from "#questionnaire/variable";
import { readNumber } from "#server/datasets/read-response-values";

const latestTexts = 10;

/** Types whose answers only mean something beside the design or the prices that were shown. */
const wholeAnswers: ReadonlySet<string> = new Set(["maxDiff", "conjoint", "vanWestendorp"]);

/** Takes answers response by response, and keeps of them what toplines of these questions need. */
export function collectAnswers(questions: readonly Question[], variables: readonly Variable[]) {
  const counted = variables.filter(({ kind }) => kind !== "text" && kind !== "date");
  const columns = counted.map(() => ({ values: [] as number[], reasons: [] as number[] }));
  const written = new Map<string, WrittenAnswers>(
    variables
      .filter(({ kind }) => kind === "text" || kind === "date")
      .map(({ code }) => [code, nothingWritten()]),
  );
  const hidden = new Set(questions.filter(({ type }) => type === "hidden").map(({ code }) => code));
  const kept = questions
    .filter(({ type }) => wholeAnswers.has(type))
    .map(({ code }) => ({
      code,
      variables: counted.filter(({ questionCode }) => questionCode === code).map((one) => one.code),
      byVersion: new Map<string, AnsweredBy[]>(),
    }));
  return {
    add(versionId: string, answers: Answers) {
      counted.forEach((variable, at) => {
        const value = readNumber(variable, answers);
        const isAnswer = typeof value === "number";
        columns[at].values.push(isAnswer ? value : Number.NaN);
        columns[at].reasons.push(isAnswer ? 0 : storeMissingReason(value));
      });
      for (const variable of variables) {
        const found = written.get(variable.code);
        if (found) write(found, variable, answers, hidden.has(variable.questionCode));
      }
      for (const question of kept) {
        const list = question.byVersion.get(versionId) ?? [];
        question.byVersion.set(versionId, list);
        list.push({ answers: pick(answers, question.variables) });
      }
    },
    dataset: (): Dataset =>
      createDataset(
        counted.map((variable, at) => ({
          ...toColumn(variable, columns[at].values),
          missingReasons: Uint8Array.from(columns[at].reasons),
        })),
      ),
    written,
    answeredBy: (code: string, versionId: string): AnsweredBy[] =>
      kept.find((question) => question.code === code)?.byVersion.get(versionId) ?? [],
  };
}

function nothingWritten(): WrittenAnswers {
  return {
    base: 0,
    missing: { notAsked: 0, notAnswered: 0, refused: 0, dontKnow: 0 },
    latest: [],
    counts: new Map(),
  };
}

function write(found: WrittenAnswers, variable: Variable, answers: Answers, isHidden: boolean): void {
  const given = readVariable(variable, answers);
  if ("missing" in given) {
    found.missing[given.missing]++;
    return;
  }
  const text = String(given.value);
  found.base++;
  if (variable.kind === "date") count(found, text);
  else found.latest = [text, ...found.latest].slice(0, latestTexts);
  if (isHidden && variable.kind === "text" && found.counts.size <= mostHiddenWords) count(found, text);
}

function count({ counts }: WrittenAnswers, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}

function pick(answers: Answers, codes: readonly string[]): Answers {
  return Object.fromEntries(codes.flatMap((code) => (code in answers ? [[code, answers[code]]] : [])));
}

/** A rank is a number; a scale and a choice keep every option, chosen or not. */
function toColumn({ code, kind, options }: Variable, values: readonly number[]) {
  if (kind === "numeric" || kind === "rank" || kind === "nps") return createNumericColumn(code, values);
  const listed = options.map((option) => option.code).filter((option) => option >= 0);
  const given = values.filter((value) => !Number.isNaN(value));
  return createCategoricalColumn(code, values, [...new Set([...listed, ...given])]);
}
