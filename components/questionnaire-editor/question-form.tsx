"use client";
import { useMemo } from "react";
import { CodeField } from "#components/questionnaire-editor/code-field";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsBefore } from "#components/questionnaire-editor/condition-subjects";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { ModuleOrigin } from "#components/questionnaire-editor/module-origin";
import { QuestionExtras } from "#components/questionnaire-editor/question-extras";
import { QuestionFormat } from "#components/questionnaire-editor/question-format";
import { QuestionMeasurement } from "#components/questionnaire-editor/question-measurement";
import { QuestionText } from "#components/questionnaire-editor/question-text";
import { QuestionToolbar } from "#components/questionnaire-editor/question-toolbar";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { updateQuestion } from "#questionnaire/edit-definition";
import type { Page, Question } from "#questionnaire/model";
import { asksSomething } from "#questionnaire/question-types/registry";

type Props = Readonly<{ page: Page; question: Question }>;

export function QuestionForm({ page, question }: Props) {
  const t = useMessages("questionnaire");
  const { definition, edit } = useEditor();
  const subjects = useMemo(() => subjectsBefore(definition, page.code, false), [definition, page.code]);
  const change: ChangeQuestion = (changed, part) =>
    edit(
      (current) => ({ definition: updateQuestion(current, question.code, changed) }),
      part && `${question.code}.${part}`,
    );
  const isAsked = asksSomething(question);
  const isSeen = isAsked || question.type === "information";
  return (
    <div className="flex flex-col gap-5">
      <QuestionToolbar page={page} question={question} onChange={change} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <CodeField key={question.code} code={question.code} />
        {isAsked && (
          <Checkbox
            className="pb-1"
            isSelected={question.isRequired ?? false}
            onChange={(isRequired) => change({ ...question, isRequired: isRequired || undefined })}
          >
            {t("required")}
          </Checkbox>
        )}
      </div>
      <ModuleOrigin question={question} />
      <QuestionText page={page} question={question} onChange={change} />
      {isSeen && (
        <LocalisedField
          label={t("help")}
          place="help"
          isMultiline
          rows={1}
          value={question.help}
          onChange={(help) => change({ ...question, help }, "help")}
        />
      )}
      <QuestionFormat question={question} onChange={change} />
      {isAsked && (
        <>
          <hr className="border-line" />
          <QuestionExtras page={page} question={question} onChange={change} />
        </>
      )}
      <hr className="border-line" />
      <ConditionEditor
        title={t(isSeen ? "condition.questionTitle" : "condition.valueTitle")}
        help={t(isSeen ? "condition.questionHelp" : "condition.valueHelp")}
        addLabel={t("condition.addShow")}
        place="visibleIf"
        condition={question.visibleIf}
        subjects={subjects}
        onChange={(visibleIf, part) => change({ ...question, visibleIf }, part && `visibleIf.${part}`)}
      />
      {question.type !== "information" && (
        <>
          <hr className="border-line" />
          <QuestionMeasurement question={question} onChange={change} />
        </>
      )}
    </div>
  );
}
