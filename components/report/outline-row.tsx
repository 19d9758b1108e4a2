"use client";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ArrowDown, ArrowUp, Eye, EyeOff, GripVertical } from "lucide-react";
import { segmentColour } from "#components/charts/segment-colour";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import type { ReportPage } from "#reports/model";

type Props = Readonly<{
  page: ReportPage;
  name: string;
  isOpen: boolean;
  isFirst: boolean;
  isLast: boolean;
  onOpen: () => void;
  onMove: (step: -1 | 1) => void;
  onHide: (isHidden: boolean) => void;
}>;

export function OutlineRow({ page, name, isOpen, isFirst, isLast, onOpen, onMove, onHide }: Props) {
  const t = useMessages("report");
  const isCover = page.kind === "cover";
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: page.id, disabled: isCover });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={joinClasses(
        "rounded-md",
        isOpen && "bg-accent-soft",
        isDragging && "relative z-10 bg-surface shadow-float",
      )}
    >
      <div className="flex items-center gap-1">
        {isCover ? (
          <span className="w-6 shrink-0" />
        ) : (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={t("edit.drag", { name })}
            className="grid size-6 shrink-0 cursor-grab touch-none place-items-center rounded-sm text-faint hover:text-ink"
          >
            <Icon as={GripVertical} />
          </button>
        )}
        <button
          type="button"
          aria-current={isOpen ? "true" : undefined}
          onClick={onOpen}
          className={joinClasses(
            "flex min-h-9 min-w-0 grow items-center gap-2 py-1 text-start text-sm",
            isOpen ? "font-medium text-ink" : "text-muted hover:text-ink",
            page.isHidden && "line-through",
          )}
        >
          {page.segmentNumber !== undefined && (
            <span
              className="size-2.5 shrink-0 rounded-full"
              style={{ backgroundColor: segmentColour(page.segmentNumber - 1) }}
            />
          )}
          <bdi className="min-w-0">{name}</bdi>
          {page.isHidden && <span className="sr-only">{t("edit.hidden")}</span>}
        </button>
        {page.isHidden && !isOpen && <Icon as={EyeOff} className="me-2 text-faint" />}
      </div>
      {isOpen && !isCover && (
        <div className="flex gap-1 ps-6 pb-1">
          <Button
            variant="quiet"
            size="small"
            isIconOnly
            aria-label={`${t("edit.moveUp")}: ${name}`}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
            icon={<Icon as={ArrowUp} />}
          />
          <Button
            variant="quiet"
            size="small"
            isIconOnly
            aria-label={`${t("edit.moveDown")}: ${name}`}
            isDisabled={isLast}
            onPress={() => onMove(1)}
            icon={<Icon as={ArrowDown} />}
          />
          <Button
            variant="quiet"
            size="small"
            isIconOnly
            aria-label={`${t(page.isHidden ? "edit.show" : "edit.hide")}: ${name}`}
            onPress={() => onHide(!page.isHidden)}
            icon={<Icon as={page.isHidden ? Eye : EyeOff} />}
          />
        </div>
      )}
    </li>
  );
}
