"use client";
import type { DndContextProps } from "@dnd-kit/core";
import { useMessages } from "#components/shell/use-messages";

/** What screen readers are told while something is dragged with the keyboard. */
export function useDragWords(): NonNullable<DndContextProps["accessibility"]> {
  const t = useMessages("questionnaire");
  const nameOf = (id: string | number) => String(id).split(":")[1] ?? "";
  return {
    screenReaderInstructions: { draggable: t("drag.instructions") },
    announcements: {
      onDragStart: ({ active }) => t("drag.started", { code: nameOf(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? t("drag.over", { code: nameOf(active.id), place: nameOf(over.id) }) : undefined,
      onDragEnd: ({ active, over }) =>
        over
          ? t("drag.ended", { code: nameOf(active.id), place: nameOf(over.id) })
          : t("drag.cancelled", { code: nameOf(active.id) }),
      onDragCancel: ({ active }) => t("drag.cancelled", { code: nameOf(active.id) }),
    },
  };
}
