"use client";
import { Filter, GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { AddQuestionMenu } from "#components/questionnaire-editor/add-question-menu";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { stepPage } from "#components/questionnaire-editor/outline-moves";
import { ProblemMark } from "#components/questionnaire-editor/problem-mark";
import { useOutlineRow } from "#components/questionnaire-editor/use-outline-row";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { readText } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

type Props = Readonly<{
  page: Page;
  number: number;
  isSelected: boolean;
  problem: "error" | "warning" | undefined;
}>;

export function OutlinePage({ page, number, isSelected, problem }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { edit, select } = useEditor();
  const { row, handle, isDragging } = useOutlineRow(`page:${page.code}`);
  const title = readText(page.title, locale);
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    edit((current) => ({ definition: stepPage(current, page.code, event.key === "ArrowUp" ? -1 : 1) }));
  };
  return (
    <li
      {...row}
      className={joinClasses(
        "group relative mt-2 flex items-center rounded-md first:mt-0",
        isSelected ? "bg-accent-soft" : "hover:bg-sunken",
        isDragging && "z-10 bg-surface shadow-float",
      )}
    >
      <button
        type="button"
        {...handle}
        aria-label={t("drag.handlePage", { number })}
        className="grid h-8 w-5 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint"
      >
        <Icon as={GripVertical} size={12} />
      </button>
      <button
        type="button"
        aria-current={isSelected ? "true" : undefined}
        onClick={() => select({ type: "page", pageCode: page.code })}
        onKeyDown={pressKey}
        className="flex min-h-8 min-w-0 grow items-center gap-1.5 rounded-md text-start text-sm font-medium"
      >
        <span className="shrink-0">{t("page.name", { number })}</span>
        {title && (
          <span dir="auto" className="truncate font-normal text-muted">
            {title}
          </span>
        )}
        {(page.visibleIf || page.screenOutIf) && <Icon as={Filter} size={12} className="text-faint" />}
        <ProblemMark level={problem} />
      </button>
      <AddQuestionMenu pageCode={page.code} look="icon" />
    </li>
  );
}
