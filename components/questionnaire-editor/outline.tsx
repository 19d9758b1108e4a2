"use client";
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Library, Plus, Settings2 } from "lucide-react";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ModuleDialog } from "#components/questionnaire-editor/module-dialog";
import { dropRow, outlineRows } from "#components/questionnaire-editor/outline-moves";
import { OutlinePage } from "#components/questionnaire-editor/outline-page";
import { OutlineQuestion } from "#components/questionnaire-editor/outline-question";
import { useDragWords } from "#components/questionnaire-editor/use-drag-words";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { addPage } from "#questionnaire/edit-definition";

/** Pages and questions in their order. While a page is dragged the questions fold away. */
export function Outline() {
  const t = useMessages("questionnaire");
  const { definition, selection, problems, edit, select } = useEditor();
  const [draggedId, setDraggedId] = useState<string>();
  const [isChoosingModule, setChoosingModule] = useState(false);
  const accessibility = useDragWords();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const isPageDragged = draggedId?.startsWith("page:");
  const rows = outlineRows(definition).filter(({ type }) => !isPageDragged || type === "page");
  const currentPage =
    selection.type === "page"
      ? selection.pageCode
      : selection.type === "question"
        ? definition.pages.find((page) => page.questions.some(({ code }) => code === selection.questionCode))
            ?.code
        : undefined;
  const levelOf = (key: "pageCode" | "questionCode", code: string) => {
    const here = problems.filter(
      (problem) => problem[key] === code && (key === "questionCode" || !problem.questionCode),
    );
    return here.some(({ level }) => level === "error") ? "error" : here.length > 0 ? "warning" : undefined;
  };
  const drop = ({ active, over }: DragEndEvent) => {
    setDraggedId(undefined);
    if (over) edit((current) => ({ definition: dropRow(current, String(active.id), String(over.id)) }));
  };
  const appendPage = () =>
    edit((current) => {
      const added = addPage(current, currentPage);
      return { definition: added.definition, selection: { type: "page", pageCode: added.pageCode } };
    });
  return (
    <nav aria-label={t("outline.label")} className="flex flex-col gap-2">
      <button
        type="button"
        aria-current={selection.type === "settings" ? "true" : undefined}
        onClick={() => select({ type: "settings" })}
        className={joinClasses(
          "flex min-h-8 items-center gap-2 rounded-md px-2 text-start text-sm",
          selection.type === "settings"
            ? "bg-accent-soft font-medium text-ink"
            : "text-muted hover:bg-sunken",
        )}
      >
        <Icon as={Settings2} />
        <span className="grow truncate">{t("settings.name")}</span>
      </button>
      <DndContext
        id="outline"
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={accessibility}
        onDragStart={({ active }) => setDraggedId(String(active.id))}
        onDragCancel={() => setDraggedId(undefined)}
        onDragEnd={drop}
      >
        <SortableContext items={rows.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="flex flex-col">
            {definition.pages.map((page, position) => [
              <OutlinePage
                key={`page:${page.code}`}
                page={page}
                number={position + 1}
                isSelected={selection.type === "page" && selection.pageCode === page.code}
                problem={levelOf("pageCode", page.code)}
              />,
              ...(isPageDragged
                ? []
                : page.questions.map((question) => (
                    <OutlineQuestion
                      key={`question:${question.code}`}
                      question={question}
                      isSelected={selection.type === "question" && selection.questionCode === question.code}
                      problem={levelOf("questionCode", question.code)}
                    />
                  ))),
            ])}
          </ol>
        </SortableContext>
      </DndContext>
      <div className="flex flex-wrap gap-1.5 border-t border-line pt-2">
        <Button size="small" icon={<Icon as={Plus} />} onPress={appendPage}>
          {t("page.add")}
        </Button>
        <Button size="small" icon={<Icon as={Library} />} onPress={() => setChoosingModule(true)}>
          {t("module.insert")}
        </Button>
      </div>
      <ModuleDialog isOpen={isChoosingModule} onOpenChange={setChoosingModule} afterPage={currentPage} />
    </nav>
  );
}
