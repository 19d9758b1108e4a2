"use client";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { useMessages } from "#components/shell/use-messages";

/** What a row needs in order to be dragged by its handle. */
export function useOutlineRow(id: string) {
  const t = useMessages("questionnaire");
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id, attributes: { roleDescription: t("drag.role") } });
  return {
    row: {
      ref: setNodeRef,
      // Only along the list: a row that follows the pointer sideways would leave the outline.
      style: {
        transform: CSS.Transform.toString(transform && { ...transform, x: 0, scaleX: 1, scaleY: 1 }),
        transition,
      },
    },
    handle: { ref: setActivatorNodeRef, ...attributes, ...listeners },
    isDragging,
  };
}
