"use client";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { toPersianDigits } from "#i18n/digits";
import type { Locale } from "#i18n/locale";
import type { DefinitionProblem } from "#questionnaire/definition-problem";

/** A coded problem as a sentence that says where it is and what to do. */
export function useProblemText(): (problem: DefinitionProblem) => { place: string; sentence: string } {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { definition } = useEditor();
  return (problem) => {
    const number = definition.pages.findIndex(({ code }) => code === problem.pageCode) + 1;
    const place = problem.questionCode ?? (number > 0 ? t("page.name", { number }) : t("settings.name"));
    // An option's number is written like any other; a variable's name stays as it is.
    const detail = writeDetail(problem.detail ?? "", locale);
    const part = problem.part ? t(`problems.parts.${problem.part}`, { detail }) : "";
    const language = problem.language ? t(`languageName.${problem.language}`) : "";
    const sentence = t(`problems.codes.${problem.code}`, { part, language, detail });
    return { place, sentence };
  };
}

function writeDetail(detail: string, locale: Locale): string {
  return locale === "fa" && /^-?\d+$/.test(detail) ? toPersianDigits(detail) : detail;
}
