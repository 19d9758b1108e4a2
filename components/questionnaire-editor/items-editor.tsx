"use client";
import { ClipboardPaste, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { AddLinesDialog } from "#components/questionnaire-editor/add-lines-dialog";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { ItemRow } from "#components/questionnaire-editor/item-row";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Item, itemVariable } from "#questionnaire/question-parts";

const maxItems = 100;

type Props = Readonly<{
  questionCode: string;
  items: readonly Item[];
  /** For what are no statements. */
  title?: string;
  /** Agreement with one of them may mean less of what is measured. */
  canBeReversed?: boolean;
  /** False where a design counts on every item; a rule that is there can still be taken away. */
  canBeHidden?: boolean;
  onChange: (items: Item[], mergeKey?: string) => void;
}>;

/** The statements of a set. Their codes are part of column names, so they are given once and not edited. */
export function ItemsEditor(props: Props) {
  const { questionCode, items, title, canBeReversed = false, canBeHidden = true, onChange } = props;
  const t = useMessages("questionnaire");
  const { used } = useEditor();
  const [isPasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (position: number) =>
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`li:nth-child(${position + 1}) [data-place]`)?.focus();
    });
  const nextCode = (present: readonly Item[]) =>
    freeItemCode(
      present.map(({ code }) => code),
      used.options[questionCode],
    );
  const add = (position: number) => {
    if (items.length >= maxItems) return;
    onChange(items.toSpliced(position, 0, { code: nextCode(items), text: {} }));
    focusRow(position);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{title ?? t("item.title")}</h3>
      <ol ref={list} className="flex flex-col gap-4 sm:gap-1.5">
        {items.map((item, position) => (
          <ItemRow
            key={item.code}
            item={item}
            variable={itemVariable(questionCode, item.code)}
            position={position}
            count={items.length}
            canBeReversed={canBeReversed}
            canBeHidden={canBeHidden}
            onChange={(changed, mergeKey) => onChange(items.with(position, changed), mergeKey)}
            onMove={(to) => move(position, to)}
            onRemove={() => onChange(items.toSpliced(position, 1))}
            onEnter={() => add(position + 1)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={<Icon as={Plus} />}
          isDisabled={items.length >= maxItems}
          onPress={() => add(items.length)}
        >
          {t(title ? "formats.row.addItem" : "item.add")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={ClipboardPaste} />}
          onPress={() => setPasting(true)}
        >
          {t("item.addSeveral")}
        </Button>
      </div>
      <AddLinesDialog
        isOpen={isPasting}
        onOpenChange={setPasting}
        onAdd={(lines) => {
          const added: Item[] = [];
          for (const { label } of lines.slice(0, maxItems - items.length)) {
            added.push({ code: nextCode([...items, ...added]), text: label });
          }
          onChange([...items, ...added]);
        }}
      />
    </section>
  );
}

/** Items have no codes that stand apart: the next is one more than any that there is or was. */
function freeItemCode(present: readonly number[], used: readonly number[] = []): number {
  return Math.max(0, ...present, ...used) + 1;
}
