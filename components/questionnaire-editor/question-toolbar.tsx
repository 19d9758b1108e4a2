"use client";
import { ArrowDown, ArrowUp, Copy, Repeat2, Trash2 } from "lucide-react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { FormToolbar } from "#components/questionnaire-editor/form-toolbar";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { stepQuestion } from "#components/questionnaire-editor/outline-moves";
import { questionTypeIcon } from "#components/questionnaire-editor/question-type-icon";
import { turnQuestion, turnsInto } from "#components/questionnaire-editor/turn-question";
import { useMessages } from "#components/shell/use-messages";
import { duplicateQuestion } from "#questionnaire/edit-definition";
import type { Page, Question } from "#questionnaire/model";

type Props = Readonly<{ page: Page; question: Question; onChange: ChangeQuestion }>;

export function QuestionToolbar({ page, question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { definition, edit, used, publishedCodes, removeQuestion } = useEditor();
  const { code } = question;
  const isFirst = definition.pages[0] === page && page.questions[0] === question;
  const isLast = definition.pages.at(-1) === page && page.questions.at(-1) === question;
  const other = turnsInto(question);
  // Text may grow into long text under one column; nothing else may change its form once it has answers.
  const canTurn = other && (other === "longText" || !publishedCodes.has(code));
  const duplicate = () =>
    edit((current) => {
      const copied = duplicateQuestion(current, code, new Set(used.questions));
      if (!copied) return { definition: current };
      const { questionCode } = copied;
      return { definition: copied.definition, selection: { type: "question", questionCode } };
    });
  return (
    <FormToolbar
      icon={questionTypeIcon[question.type]}
      title={t(`types.${question.type}`)}
      actions={[
        {
          id: "up",
          label: t("move.up"),
          icon: ArrowUp,
          isDisabled: isFirst,
          onPress: () => edit((current) => ({ definition: stepQuestion(current, code, -1) })),
        },
        {
          id: "down",
          label: t("move.down"),
          icon: ArrowDown,
          isDisabled: isLast,
          onPress: () => edit((current) => ({ definition: stepQuestion(current, code, 1) })),
        },
        ...(canTurn
          ? [
              {
                id: "turn",
                label: t("turnInto", { type: t(`types.${other}`) }),
                icon: Repeat2,
                onPress: () => onChange(turnQuestion(question)),
              },
            ]
          : []),
        { id: "duplicate", label: t("duplicate"), icon: Copy, onPress: duplicate },
        { id: "remove", label: t("removeQuestion"), icon: Trash2, onPress: () => removeQuestion(question) },
      ]}
    />
  );
}
