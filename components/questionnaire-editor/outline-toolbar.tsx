"use client";
import {
  ClipboardPaste,
  Copy,
  FoldVertical,
  Group,
  ListChecks,
  Scissors,
  Search,
  Trash2,
  UnfoldVertical,
} from "lucide-react";
import { useState } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { FindDialog } from "#components/questionnaire-editor/find-dialog";
import { useOutlineParts } from "#components/questionnaire-editor/use-outline-parts";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Tooltip } from "#components/ui/tooltip";

type Props = Readonly<{ isAnyFolded: boolean; onFoldAll: () => void }>;

/** What can be done with the chosen rows as a whole. */
export function OutlineToolbar({ isAnyFolded, onFoldAll }: Props) {
  const t = useMessages("questionnaire");
  const { marks, isChoosing, startChoosing, clearMarks } = useEditor();
  const { count, copy, cut, paste, group, remove } = useOutlineParts();
  const [isFinding, setFinding] = useState(false);
  const isNone = count === 0;
  const actions = [
    { id: "cut", icon: Scissors, isDisabled: isNone, onPress: () => void cut() },
    { id: "copy", icon: Copy, isDisabled: isNone, onPress: () => void copy() },
    { id: "paste", icon: ClipboardPaste, isDisabled: false, onPress: () => paste() },
    { id: "group", icon: Group, isDisabled: isNone, onPress: group },
    { id: "remove", icon: Trash2, isDisabled: isNone, onPress: remove },
  ] as const;
  return (
    <div className="flex flex-col gap-1 border-b border-line pb-2">
      <div role="toolbar" aria-label={t("editing.outline.toolbar")} className="flex flex-wrap">
        {actions.map(({ id, icon, isDisabled, onPress }) => (
          <Tooltip key={id} text={t(`editing.outline.${id}`)}>
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              aria-label={t(`editing.outline.${id}`)}
              isDisabled={isDisabled}
              icon={<Icon as={icon} />}
              onPress={onPress}
            />
          </Tooltip>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-1.5">
        <Tooltip text={t("editing.outline.markHelp")}>
          <Button
            size="small"
            variant="quiet"
            aria-pressed={isChoosing}
            className={isChoosing ? "bg-accent-soft text-ink" : undefined}
            icon={<Icon as={ListChecks} />}
            onPress={isChoosing ? clearMarks : startChoosing}
          >
            {t("editing.outline.choose")}
          </Button>
        </Tooltip>
        <p role="status" className="px-1 text-xs text-muted">
          {marks.size > 0
            ? t("editing.outline.marked", { count: marks.size })
            : isChoosing && t("editing.outline.chooseHelp")}
        </p>
      </div>
      <div className="flex items-center justify-between">
        <Button
          size="small"
          variant="quiet"
          className="w-fit"
          icon={<Icon as={Search} />}
          onPress={() => setFinding(true)}
        >
          {t("editing.outline.find")}
        </Button>
        <Tooltip text={t(isAnyFolded ? "outline.unfoldAll" : "outline.foldAll")}>
          <Button
            size="small"
            variant="quiet"
            isIconOnly
            aria-label={t(isAnyFolded ? "outline.unfoldAll" : "outline.foldAll")}
            icon={<Icon as={isAnyFolded ? UnfoldVertical : FoldVertical} />}
            onPress={onFoldAll}
          />
        </Tooltip>
      </div>
      <FindDialog isOpen={isFinding} onOpenChange={setFinding} />
    </div>
  );
}
