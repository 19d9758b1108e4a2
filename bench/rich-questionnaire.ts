import { evaluate } from "#questionnaire/evaluate";
import { type LocalisedText, languages } from "#questionnaire/localised-text";
import type { Page, Question, QuestionnaireDefinition } from "#questionnaire/model";
import { walkQuestionnaire } from "#questionnaire/robot";
import { fieldsOf } from "#respondent/form-as-browser";
import { renderQuestionPage } from "#respondent/render-page";

function inAll(words: string): LocalisedText {
  return Object.fromEntries(languages.map((language) => [language, `${words} – ${language}`]));
}

const options = Array.from({ length: 12 }, (_, index) => ({
  code: index + 1,
  label: inAll(`Answer number ${index + 1} of a list`),
}));
const items = Array.from({ length: 6 }, (_, index) => ({
  code: index + 1,
  text: inAll(`Statement ${index + 1} on quality and price`),
}));

/** In turns: lists, grids, numbers, texts, sums, ranks and scores, each with conditions, names and rules. */
function richQuestion(number: number): Question {
  const before = variableOf(number - 1);
  const code = `Q${number}`;
  const shared = {
    code,
    text: inAll(number > 2 ? `What do you think of topic ${number}, after {${before}}?` : `Topic ${number}`),
    textIfUnanswered: inAll(`What do you think of topic ${number}?`),
    help: inAll("Say what comes to your mind first."),
    isRequired: true,
    ...(number > 10 && {
      visibleIf: {
        type: "any" as const,
        of: [answered(variableOf(number - 10)), { type: "not" as const, of: answered("S99") }],
      },
    }),
  };
  switch (number % 7) {
    case 0:
      return { ...shared, type: "multiple", options, isShuffled: true };
    case 1:
      return { ...shared, type: "single", options, isShuffled: true };
    case 2:
      return { ...shared, type: "likert", items, points: options.slice(0, 7), isShuffled: true };
    case 3:
      return {
        ...shared,
        type: "number",
        missingAnswers: ["dontKnow"],
        rules: [
          {
            level: "warning",
            failsIf: { type: "between", variable: code, min: 1e6 },
            message: inAll("Sure?"),
          },
        ],
      };
    case 4:
      return { ...shared, type: "constantSum", items, total: 100 };
    case 5:
      return { ...shared, type: "ranking", options, rankCount: 3 };
    default:
      return { ...shared, type: "text" };
  }
}

/** A grid answers under its items. */
function variableOf(number: number): string {
  return [2, 4, 5].includes(number % 7) ? `Q${number}_1` : `Q${number}`;
}

function answered(variable: string) {
  return { type: "answered" as const, variable };
}

/** A questionnaire in twelve languages, five questions a page and a score on every page. */
export function richQuestionnaire(questions: number): QuestionnaireDefinition {
  const pages = Array.from({ length: questions / 5 }, (_, page): Page => {
    const own = Array.from({ length: 5 }, (__, position) => richQuestion(page * 5 + position + 1));
    const score: Question = {
      type: "calculated",
      code: `S${page + 1}`,
      text: {},
      formula: {
        type: "mean",
        of: items.map((item) => ({ type: "variable", variable: `Q2_${item.code}` })),
        least: 1,
      },
    };
    const asked = page === 0 ? own : [...own, score];
    return {
      code: `P${page + 1}`,
      title: inAll(`Part ${page + 1}`),
      questions: asked,
      isShuffled: page % 4 === 3,
    };
  });
  return {
    languages: [...languages],
    title: inAll("Benchmark"),
    consent: inAll("It measures."),
    thanks: inAll("Thanks"),
    pages,
  };
}

/** What a browser would post, page by page, had it been answered by the robot. Its path is the same for every seed. */
export function answersAsPosted(definition: QuestionnaireDefinition): { pageCode: string; body: string }[] {
  const seed = 1;
  let state = 1;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const { saves, interview } = walkQuestionnaire({ definition, seed, random });
  const { path } = evaluate(definition, interview);
  return path.map((shown, index) => {
    const markup = renderQuestionPage({
      definition,
      shown,
      answers: saves[index].answers,
      language: "ar",
      assets: { cssUrl: "", scriptUrl: "", fontUrls: { fa: "", en: "" } },
      progress: 0,
      canGoBack: false,
      formAction: "",
      hiddenFields: {},
    });
    return { pageCode: shown.page.code, body: `_action=next&${fieldsOf(markup)}` };
  });
}
