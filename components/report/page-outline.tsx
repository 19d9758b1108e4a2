"use client";
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { OutlineRow } from "#components/report/outline-row";
import type { ReportDraftState } from "#components/report/use-report-draft";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ draft: ReportDraftState; openId: string; onOpen: (pageId: string) => void }>;

/** The pages in their order: moved by dragging, by keyboard or by buttons, and hidden with one press. */
export function PageOutline({ draft, openId, onOpen }: Props) {
  const locale = useCurrentLocale();
  const t = useMessages("report");
  const { pages } = draft.report;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOf = (id: string | number | undefined) => {
    const page = pages.find((each) => each.id === id);
    if (!page) return "";
    return page.kind === "cover" ? t("edit.cover") : readText(page.title, locale);
  };
  return (
    <nav aria-label={t("edit.outline")}>
      <DndContext
        id="report-outline"
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          const place = pages.findIndex(({ id }) => id === over?.id);
          if (place > 0) draft.movePage(String(active.id), place);
        }}
        accessibility={{
          screenReaderInstructions: { draggable: t("drag.instructions") },
          announcements: {
            onDragStart: ({ active }) => t("drag.started", { name: nameOf(active.id) }),
            onDragOver: ({ active, over }) =>
              over ? t("drag.over", { name: nameOf(active.id), place: nameOf(over.id) }) : undefined,
            onDragEnd: ({ active, over }) =>
              over
                ? t("drag.ended", { name: nameOf(active.id), place: nameOf(over.id) })
                : t("drag.cancelled", { name: nameOf(active.id) }),
            onDragCancel: ({ active }) => t("drag.cancelled", { name: nameOf(active.id) }),
          },
        }}
      >
        <SortableContext items={pages.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
          <ol className="flex flex-col">
            {pages.map((page, place) => (
              <OutlineRow
                key={page.id}
                page={page}
                name={nameOf(page.id)}
                isOpen={page.id === openId}
                isFirst={place <= 1}
                isLast={place === pages.length - 1}
                onOpen={() => onOpen(page.id)}
                onMove={(step) => draft.movePage(page.id, place + step)}
                onHide={(isHidden) => draft.changePage(page.id, { isHidden })}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </nav>
  );
}
