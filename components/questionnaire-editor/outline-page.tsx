"use client";
import { ChevronDown, ChevronRight, Filter, GripVertical } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { AddQuestionMenu } from "#components/questionnaire-editor/add-question-menu";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import { MarkBox } from "#components/questionnaire-editor/mark-box";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import type { OutlineItem } from "#components/questionnaire-editor/outline-model";
import { stepPage } from "#components/questionnaire-editor/outline-moves";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { CommentMark } from "#components/questionnaire-editor/review/comment-mark";
import { useChoosing } from "#components/questionnaire-editor/use-choosing";
import type { FoldedPages } from "#components/questionnaire-editor/use-folded-pages";
import { useOutlineRow } from "#components/questionnaire-editor/use-outline-row";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  page: Extract<OutlineItem, { type: "page" }>;
  isSelected: boolean;
  isMarked: boolean;
  isChoosing: boolean;
  isFolded: boolean;
  onFold: FoldedPages["fold"];
}>;

export const OutlinePage = memo(function OutlinePage({
  page,
  isSelected,
  isMarked,
  isChoosing,
  isFolded,
  onFold,
}: Props) {
  const t = useMessages("questionnaire");
  const { edit } = useEditorActions();
  const choose = useChoosing(page.id, isChoosing);
  const { row, handle, isDragging } = useOutlineRow(page.id);
  const { number, text } = page;
  const move = moveRowByKeys((by) => edit((current) => ({ definition: stepPage(current, page.code, by) })));
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!choose.key(event)) move(event);
  };
  return (
    <li
      {...row}
      className={joinClasses(
        "group relative mt-2 flex items-center rounded-md first:mt-0",
        page.isInBlock && "ms-2",
        isMarked || (isSelected && !isChoosing) ? "bg-accent-soft" : "hover:bg-sunken",
        isDragging && "z-10 bg-surface shadow-float",
      )}
    >
      {!isChoosing && (
        <button
          type="button"
          {...handle}
          aria-label={t("drag.handlePage", { number })}
          className="grid h-8 w-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint"
        >
          <Icon as={GripVertical} size={12} />
        </button>
      )}
      <button
        type="button"
        aria-expanded={!isFolded}
        aria-label={t("outline.questionsOf", { number, count: page.questionCount })}
        onClick={() => onFold(page.code, !isFolded)}
        className="grid h-8 w-6 shrink-0 place-items-center rounded-sm text-muted"
      >
        <Icon as={isFolded ? ChevronRight : ChevronDown} size={12} isDirectional={isFolded} />
      </button>
      <button
        type="button"
        aria-current={isSelected ? "true" : undefined}
        data-row={page.id}
        onClick={choose.click}
        aria-pressed={isChoosing ? isMarked : isMarked || undefined}
        onKeyDown={pressKey}
        className="flex min-h-8 min-w-0 grow items-center gap-1.5 rounded-md text-start text-sm font-medium"
      >
        {isChoosing && <MarkBox isMarked={isMarked} />}
        <span className="shrink-0">{t("page.name", { number })}</span>
        {text && (
          <span dir="auto" className="truncate font-normal text-muted">
            {text}
          </span>
        )}
        {page.hasRule && <Icon as={Filter} size={12} className="text-faint" />}
        {isFolded && (
          <span className="shrink-0 text-xs font-normal text-faint">
            {t("outline.questionCount", { count: page.questionCount })}
          </span>
        )}
        <CommentMark pageCode={page.code} />
        <ProblemMark level={page.level} />
      </button>
      <AddQuestionMenu pageCode={page.code} look="icon" />
    </li>
  );
});
