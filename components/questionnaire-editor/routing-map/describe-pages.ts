import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { wordsOfSubjects } from "#components/questionnaire-editor/words-of-subjects";
import type { Locale } from "#i18n/locale";
import type { Condition } from "#questionnaire/condition";
import { conditionSentence } from "#questionnaire/condition-sentence";
import type { DefinitionProblem } from "#questionnaire/definition-problem";
import { estimatePathMinutes } from "#questionnaire/estimate-minutes";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";
import { rulesOf } from "#questionnaire/question-types/registry";
import type { RobotReport } from "#questionnaire/robot/report-paths";

export type DescribedPage = {
  code: string;
  number: number;
  title: string;
  blockCode?: string;
  questionCount: number;
  minutes: number;
  /** Rules as short sentences, with codes for names. */
  shownIf?: string;
  skips: { to: string; sentence: string }[];
  screenOut?: string;
  isUnreachable: boolean;
  /** Share of the robot's walks that came by; absent before it has walked. */
  share?: number;
};

/** What the map and its table say of each page. */
export function describePages(
  definition: QuestionnaireDefinition,
  locale: Locale,
  problems: readonly DefinitionProblem[],
  report: RobotReport | undefined,
): DescribedPage[] {
  const subjects = definition.pages.flatMap((page) => page.questions.flatMap(subjectsOf));
  const words = wordsOfSubjects(subjects, locale, "codes");
  const say = (condition: Condition | undefined) => condition && conditionSentence(condition, locale, words);
  const language = definition.languages.includes(locale) ? locale : definition.languages[0];
  const unreachable = new Set(
    problems.filter(({ code }) => code === "page-unreachable").map(({ pageCode }) => pageCode),
  );
  return definition.pages.map((page, place) => {
    const seen = page.questions.filter((question) => !rulesOf(question).isUnseen);
    return {
      code: page.code,
      number: place + 1,
      title: readText(page.title, locale) ?? "",
      blockCode: page.blockCode,
      questionCount: seen.length,
      minutes: estimatePathMinutes([page], language),
      shownIf: say(page.visibleIf),
      skips: (page.skips ?? []).map((skip) => ({ to: skip.to, sentence: say(skip.if) ?? "" })),
      screenOut: say(page.screenOutIf),
      isUnreachable: unreachable.has(page.code),
      share: report && shareOf(page.code, report),
    };
  });
}

function shareOf(pageCode: string, { paths }: RobotReport): number {
  return paths.reduce((sum, path) => (path.pages.includes(pageCode) ? sum + path.share : sum), 0);
}
