"use client";
import { Braces } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { insertAnswer } from "#components/questionnaire-editor/insert-answer";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useNameVariable } from "#components/questionnaire-editor/use-name-variable";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { languages } from "#questionnaire/localised-text";
import type { Page, Question } from "#questionnaire/model";
import { pipedVariables } from "#questionnaire/piped-text";

type Props = Readonly<{ page: Page; question: Question; onChange: ChangeQuestion }>;

/** The question's own words, which can name earlier answers, and what is said while one of them is missing. */
export function QuestionText({ page, question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  const nameVariable = useNameVariable();
  const subjects = useMemo(() => subjectsBefore(definition, page.code, false), [definition, page.code]);
  const lastField = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // Opening the menu takes the focus away, so the field that had it is remembered.
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement) lastField.current = target;
    };
    const around = box.current;
    around?.addEventListener("focusin", remember);
    return () => around?.removeEventListener("focusin", remember);
  }, []);
  const insert = (variable: string) => {
    const { text, caret, language } = insertAnswer(
      question.text,
      variable,
      definition.languages,
      lastField.current,
    );
    onChange({ ...question, text });
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>(`[data-place="text:${language}"]`);
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  const isSeen = question.type !== "hidden" && question.type !== "calculated";
  const namesAnswers = languages.some((language) => pipedVariables(question.text[language] ?? "").length > 0);
  return (
    <div ref={box} className="flex flex-col gap-2">
      <LocalisedField
        label={t(labelOf(question))}
        place="text"
        isMultiline
        value={question.text}
        onChange={(text = {}) => onChange({ ...question, text }, "text")}
      />
      {subjects.length > 0 && isSeen && (
        <div className="w-fit">
          <Menu
            label={t("extras.insertAnswer")}
            size="small"
            trigger={
              <>
                <Icon as={Braces} />
                {t("extras.insertAnswer")}
              </>
            }
            items={subjects.map(({ variable, label }) => ({
              id: variable,
              label: nameVariable(variable, label),
              onAction: () => insert(variable),
            }))}
          />
        </div>
      )}
      {(namesAnswers || question.textIfUnanswered) && (
        <LocalisedField
          label={t("extras.textIfUnanswered")}
          help={t("extras.textIfUnansweredHelp")}
          place="textIfUnanswered"
          isMultiline
          value={question.textIfUnanswered}
          onChange={(textIfUnanswered) => onChange({ ...question, textIfUnanswered }, "textIfUnanswered")}
        />
      )}
    </div>
  );
}

function labelOf({ type }: Question) {
  if (type === "information") return "informationText";
  return type === "hidden" || type === "calculated" ? "extras.name" : "questionText";
}
