"use client";
import { ArrowDown, ArrowUp, ClipboardPaste, FlipVertical2, MoreVertical, Plus, Trash2 } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { AddLinesDialog } from "#components/questionnaire-editor/add-lines-dialog";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { type Item, itemVariable } from "#questionnaire/question-parts";

const maxItems = 100;

type Props = Readonly<{
  questionCode: string;
  items: readonly Item[];
  onChange: (items: Item[], mergeKey?: string) => void;
}>;

/** The statements of a set. Their codes are part of column names, so they are given once and not edited. */
export function ItemsEditor({ questionCode, items, onChange }: Props) {
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
    onChange(items.toSpliced(position, 0, { code: nextCode(items), text: {} }));
    focusRow(position);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
    focusRow(to);
  };
  const pressKey = (event: KeyboardEvent, position: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(position, position + (event.key === "ArrowUp" ? -1 : 1));
  };
  const reverse = (position: number) => {
    const { isReversed, ...item } = items[position];
    onChange(items.with(position, isReversed ? item : { ...item, isReversed: true }));
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("item.title")}</h3>
      <ol ref={list} className="flex flex-col gap-1.5">
        {items.map((item, position) => (
          <li
            key={item.code}
            className="flex flex-col gap-1"
            onKeyDown={(event) => pressKey(event, position)}
          >
            <div className="flex items-start gap-1.5">
              <code dir="ltr" className="w-14 shrink-0 truncate pt-2 font-mono text-xs text-muted">
                {itemVariable(questionCode, item.code)}
              </code>
              <LocalisedField
                label={t("item.text", { position: position + 1 })}
                isLabelHidden
                isMultiline
                rows={1}
                value={item.text}
                place={`item:${item.code}`}
                onChange={(text = {}) =>
                  onChange(items.with(position, { ...item, text }), `item.${item.code}`)
                }
              />
              <Menu
                label={t("item.actions", { position: position + 1 })}
                isIconOnly
                size="small"
                trigger={<Icon as={MoreVertical} />}
                items={[
                  {
                    id: "up",
                    label: t("move.up"),
                    icon: <Icon as={ArrowUp} />,
                    isDisabled: position === 0,
                    onAction: () => move(position, position - 1),
                  },
                  {
                    id: "down",
                    label: t("move.down"),
                    icon: <Icon as={ArrowDown} />,
                    isDisabled: position === items.length - 1,
                    onAction: () => move(position, position + 1),
                  },
                  {
                    id: "reverse",
                    label: t(item.isReversed ? "item.notReversed" : "item.makeReversed"),
                    description: t("item.reversedHelp"),
                    icon: <Icon as={FlipVertical2} />,
                    onAction: () => reverse(position),
                  },
                  {
                    id: "remove",
                    label: t("remove"),
                    icon: <Icon as={Trash2} />,
                    isDanger: true,
                    onAction: () => onChange(items.toSpliced(position, 1)),
                  },
                ]}
              />
            </div>
            {item.isReversed && (
              <div className="ps-15.5">
                <Badge tone="info">{t("item.reversed")}</Badge>
              </div>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={<Icon as={Plus} />}
          isDisabled={items.length >= maxItems}
          onPress={() => add(items.length)}
        >
          {t("item.add")}
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
