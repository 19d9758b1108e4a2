"use client";
import { Filter, GripVertical } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import { MarkBox } from "#components/questionnaire-editor/mark-box";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import type { OutlineItem } from "#components/questionnaire-editor/outline-model";
import { stepQuestion } from "#components/questionnaire-editor/outline-moves";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { questionTypeIcon } from "#components/questionnaire-editor/question-type-icon";
import { CommentMark } from "#components/questionnaire-editor/review/comment-mark";
import { useChoosing } from "#components/questionnaire-editor/use-choosing";
import { useOutlineRow } from "#components/questionnaire-editor/use-outline-row";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { VisuallyHidden } from "#components/ui/visually-hidden";

type Props = Readonly<{
  question: Extract<OutlineItem, { type: "question" }>;
  isSelected: boolean;
  isMarked: boolean;
  isChoosing: boolean;
}>;

export const OutlineQuestion = memo(function OutlineQuestion(props: Props) {
  const { question, isSelected, isMarked, isChoosing } = props;
  const t = useMessages("questionnaire");
  const { edit } = useEditorActions();
  const choose = useChoosing(question.id, isChoosing);
  const { row, handle, isDragging } = useOutlineRow(question.id);
  const { text } = question;
  const move = moveRowByKeys((by) =>
    edit((current) => ({ definition: stepQuestion(current, question.code, by) })),
  );
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!choose.key(event)) move(event);
  };
  return (
    <li
      {...row}
      className={joinClasses(
        "relative flex items-center rounded-md ps-2",
        question.isInBlock && "ms-2",
        isMarked || (isSelected && !isChoosing) ? "bg-accent-soft" : "hover:bg-sunken",
        isDragging && "z-10 bg-surface shadow-float",
      )}
    >
      {!isChoosing && (
        <button
          type="button"
          {...handle}
          aria-label={t("drag.handleQuestion", { code: question.code })}
          className="grid h-8 w-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint"
        >
          <Icon as={GripVertical} size={12} />
        </button>
      )}
      <button
        type="button"
        aria-current={isSelected ? "true" : undefined}
        data-row={question.id}
        onClick={choose.click}
        aria-pressed={isChoosing ? isMarked : isMarked || undefined}
        onKeyDown={pressKey}
        className="flex min-h-8 min-w-0 grow items-center gap-1.5 rounded-md pe-2 text-start text-sm"
      >
        {isChoosing && <MarkBox isMarked={isMarked} />}
        <Icon as={questionTypeIcon[question.questionType]} size={12} className="text-muted" />
        <VisuallyHidden>{t(`types.${question.questionType}`)}</VisuallyHidden>
        <code dir="ltr" className="shrink-0 font-mono text-xs text-muted">
          {question.code}
        </code>
        <span dir="auto" className={joinClasses("min-w-0 grow truncate text-start", !text && "text-faint")}>
          {text || t("outline.noText")}
        </span>
        {question.hasRule && <Icon as={Filter} size={12} className="text-faint" />}
        <CommentMark questionCode={question.code} />
        <ProblemMark level={question.level} />
      </button>
    </li>
  );
});
