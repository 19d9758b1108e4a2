"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

/** A coded problem as a sentence that says where it is and what to do. */
export function useProblemText(): (problem: DefinitionProblem) => { place: string; sentence: string } {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  return (problem) => {
    const number = definition.pages.findIndex(({ code }) => code === problem.pageCode) + 1;
    const place = problem.questionCode ?? (number > 0 ? t("page.name", { number }) : t("settings.name"));
    const part = problem.part ? t(`problems.parts.${problem.part}`, { detail: problem.detail ?? "" }) : "";
    const language = problem.language ? t(`languageName.${problem.language}`) : "";
    const sentence = t(`problems.codes.${problem.code}`, { part, language, detail: problem.detail ?? "" });
    return { place, sentence };
  };
}
