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
import { memo, useMemo, useState } from "react";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import { OutlineBlock } from "#components/questionnaire-editor/outline-block";
import type { OutlineItem } from "#components/questionnaire-editor/outline-model";
import { dropRow } from "#components/questionnaire-editor/outline-moves";
import { OutlinePage } from "#components/questionnaire-editor/outline-page";
import { OutlineQuestion } from "#components/questionnaire-editor/outline-question";
import { useDragWords } from "#components/questionnaire-editor/use-drag-words";
import type { FoldedPages } from "#components/questionnaire-editor/use-folded-pages";

type Props = Readonly<{
  items: readonly OutlineItem[];
  selectedId: string | undefined;
  marks: ReadonlySet<string>;
  isChoosing: boolean;
  folded: FoldedPages["folded"];
  onFold: FoldedPages["fold"];
}>;

// Made once: with new options the drag context changes, and with it every row.
const pointerOptions = { activationConstraint: { distance: 4 } };
const keyboardOptions = { coordinateGetter: sortableKeyboardCoordinates };

/** Drawn again only when it shows something else. While a page is dragged the questions fold away. */
export const OutlineList = memo(function OutlineList(props: Props) {
  const { items, selectedId, marks, isChoosing, folded, onFold } = props;
  const { edit } = useEditorActions();
  const [draggedId, setDraggedId] = useState<string>();
  const accessibility = useDragWords();
  const sensors = useSensors(
    useSensor(PointerSensor, pointerOptions),
    useSensor(KeyboardSensor, keyboardOptions),
  );
  const isPageDragged = draggedId?.startsWith("page:") ?? false;
  const rows = useMemo(
    () => items.filter((item) => item.type !== "question" || !(isPageDragged || folded.has(item.pageCode))),
    [items, isPageDragged, folded],
  );
  // The same list while the order is the same: a new one would have every row drawn again.
  const order = rows
    .filter(({ type }) => type !== "block")
    .map(({ id }) => id)
    .join(" ");
  const ids = useMemo(() => order.split(" "), [order]);
  const drop = ({ active, over }: DragEndEvent) => {
    setDraggedId(undefined);
    if (over) edit((current) => ({ definition: dropRow(current, String(active.id), String(over.id)) }));
  };
  return (
    <DndContext
      id="outline"
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragStart={({ active }) => setDraggedId(String(active.id))}
      onDragCancel={() => setDraggedId(undefined)}
      onDragEnd={drop}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="flex flex-col">
          {rows.map((item) => {
            const look = {
              isSelected: item.id === selectedId,
              isMarked: marks.has(item.id),
              isChoosing,
            };
            if (item.type === "block") {
              return <OutlineBlock key={item.id} block={item} isSelected={look.isSelected} />;
            }
            return item.type === "page" ? (
              <OutlinePage
                key={item.id}
                page={item}
                isFolded={folded.has(item.code)}
                onFold={onFold}
                {...look}
              />
            ) : (
              <OutlineQuestion key={item.id} question={item} {...look} />
            );
          })}
        </ol>
      </SortableContext>
    </DndContext>
  );
});
