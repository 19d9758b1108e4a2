"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { problemArguments } from "#components/questionnaire-editor/problem-arguments";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

/** A coded problem as a sentence that says where it is and what to do. */
export function useProblemText(): (problem: DefinitionProblem) => { place: string; sentence: string } {
  const t = useMessages("questionnaire");
  const common = useMessages("common");
  const locale = useCurrentLocale();
  const { definition } = useEditor();
  return (problem) => {
    const number = definition.pages.findIndex(({ code }) => code === problem.pageCode) + 1;
    const place = problem.questionCode ?? (number > 0 ? t("page.name", { number }) : t("problems.whole"));
    const words = problemArguments(problem, locale);
    const part = problem.part ? t(`problems.parts.${problem.part}`, words) : "";
    const language = problem.language ? common(`languageName.${problem.language}`) : "";
    const sentence = t(`problems.codes.${problem.code}`, { ...words, part, language });
    return { place, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
  };
}
