import { describeDualScale, describeMultiGrid, describeScaleGrid } from "#analysis/topline/grid-parts";
import { describeAllocation, describeNumberGrid, describeRanking } from "#analysis/topline/list-parts";
import { describeNumber } from "#analysis/topline/number-parts";
import { mostHiddenWords, type QuestionData } from "#analysis/topline/question-data";
import { describeChosen, describeQuiz, describeShares, describeWords } from "#analysis/topline/share-parts";
import type { QuestionTopline, ToplinePart } from "#analysis/topline/topline-types";
import {
  describeConjoint,
  describeMaxDiff,
  describeNps,
  describePrices,
} from "#analysis/topline/trade-off-parts";
import type { Question } from "#questionnaire/model";
import { placeLevelName, placeLevels, placeVariable } from "#questionnaire/question-types/place";
import type { Variable } from "#questionnaire/variable";

/**
 * The plain answers to one question, in the form that fits its type.
 *
 * Answers "what did people say?" before any analysis. Missing answers leave the base of their own question or item and
 * are counted by why they are missing. Time as `buildTopline` for each of its columns.
 */
export function describeQuestion(data: QuestionData): QuestionTopline {
  const { code, type, text } = data.question;
  const numbers = data.variables.filter(({ kind }) => kind !== "text" && kind !== "date");
  return { code, type, text, parts: [...describeNumbers(data, numbers), ...describeWritten(data)] };
}

function describeNumbers(data: QuestionData, variables: readonly Variable[]): ToplinePart[] {
  const { question } = data;
  const [first] = variables;
  if (!first) return [];
  switch (question.type) {
    case "multiple":
      return [describeChosen(data, variables, { id: question.code })];
    case "likert":
    case "semanticDifferential":
      return [describeScaleGrid(data, variables)];
    case "dualScale":
      return [describeDualScale(narrow(data, question), variables)];
    case "multiGrid":
      return [describeMultiGrid(narrow(data, question), variables)];
    case "ranking":
      return [describeRanking(data, variables)];
    case "constantSum":
      return [describeAllocation(data, variables)];
    case "numericGrid":
      return [describeNumberGrid(data, variables)];
    case "nps":
      return [describeNps(narrow(data, question))];
    case "maxDiff":
      return describeMaxDiff(narrow(data, question), variables);
    case "conjoint":
      return describeConjoint(narrow(data, question), variables);
    case "vanWestendorp":
      return [describePrices(narrow(data, question), variables)];
    case "quiz":
      return [
        describeQuiz(data, first),
        ...variables.slice(2).map((one) => describeNumber(data, one, secondsTitle)),
      ];
    case "place":
      return variables.map((one) => describeShares(data, one, levelTitle(question.code, one.code)));
    case "rating":
    case "ladder":
    case "slider":
    case "number":
    case "calculated":
    case "hidden":
      return variables.map((one) => describeNumber(data, one));
    default:
      return variables.map((one) => describeShares(data, one, one.isDerived ? sectionTitle : null));
  }
}

/** All versions ask the same type: a question with answers cannot change it. */
function narrow<Q extends Question>(data: QuestionData, _question: Q): QuestionData<Q> {
  return data as QuestionData as QuestionData<Q>;
}

function describeWritten({ variables, written, question }: QuestionData): ToplinePart[] {
  return variables.flatMap(({ code, kind, label }): ToplinePart[] => {
    const found = written.get(code);
    if (!found) return [];
    const { base, missing, latest, counts } = found;
    const title = code === question.code ? null : label;
    if (question.type === "hidden" && counts.size > 0 && counts.size <= mostHiddenWords)
      return [describeWords(code, found)];
    if (kind === "text") return [{ kind: "texts", id: code, title, base, missing, latest }];
    const days = [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
    return [{ kind: "dates", id: code, title, base, missing, days }];
  });
}

/** Of a quiz against the clock. */
const secondsTitle = { fa: "ثانیه تا پاسخ", en: "Seconds to the answer" };

/** Of an industry: the sections that the divisions belong to. */
const sectionTitle = { fa: "به تفکیک بخش", en: "By section" };

function levelTitle(questionCode: string, variable: string) {
  const level = placeLevels.find((one) => placeVariable(questionCode, one) === variable);
  return level ? placeLevelName(level) : null;
}
