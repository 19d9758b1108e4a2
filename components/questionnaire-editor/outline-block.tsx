"use client";
import { Filter, Group, Shuffle } from "lucide-react";
import { memo } from "react";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import type { OutlineItem } from "#components/questionnaire-editor/outline-model";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{ block: Extract<OutlineItem, { type: "block" }>; isSelected: boolean }>;

/** The heading of pages that belong together. */
export const OutlineBlock = memo(function OutlineBlock({ block, isSelected }: Props) {
  const t = useMessages("questionnaire");
  const { select } = useEditorActions();
  return (
    <li
      className={joinClasses("mt-3 rounded-md first:mt-0", isSelected ? "bg-accent-soft" : "hover:bg-sunken")}
    >
      <button
        type="button"
        aria-current={isSelected ? "true" : undefined}
        onClick={() => select({ type: "block", blockCode: block.code })}
        className="flex min-h-8 w-full items-center gap-1.5 rounded-md px-1.5 text-start text-sm font-bold"
      >
        <Icon as={Group} size={12} className="text-accent" />
        <span dir="auto" className="min-w-0 grow truncate text-start">
          {block.text || t("editing.block.untitled")}
        </span>
        {block.isShuffled && <Icon as={Shuffle} size={12} className="text-faint" />}
        {block.hasRule && <Icon as={Filter} size={12} className="text-faint" />}
      </button>
    </li>
  );
});
