"use client";
import { ClipboardPaste, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { AddLinesDialog } from "#components/questionnaire-editor/add-lines-dialog";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { PolesRow } from "#components/questionnaire-editor/formats/poles-row";
import { splitPoles } from "#components/questionnaire-editor/formats/split-poles";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { itemVariable } from "#questionnaire/question-parts";
import type { PoleItem } from "#questionnaire/question-types/semantic-differential";

const maxPairs = 50;

type Props = Readonly<{
  questionCode: string;
  items: readonly PoleItem[];
  onChange: (items: PoleItem[], mergeKey?: string) => void;
}>;

/** The pairs of opposite words. Their codes are part of column names, so they are given once and not edited. */
export function PolesEditor({ questionCode, items, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { used } = useEditor();
  const [isPasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (position: number) =>
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`li:nth-child(${position + 1}) [data-place]`)?.focus();
    });
  const nextCode = (present: readonly PoleItem[]) =>
    Math.max(0, ...present.map(({ code }) => code), ...(used.options[questionCode] ?? [])) + 1;
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("scale.polesTitle")}</h3>
      <ol ref={list} className="flex flex-col gap-3">
        {items.map((item, position) => (
          <PolesRow
            key={item.code}
            item={item}
            variable={itemVariable(questionCode, item.code)}
            position={position}
            count={items.length}
            onChange={(next, mergeKey) => onChange(items.with(position, next), mergeKey)}
            onMove={(to) => move(position, to)}
            onRemove={() => onChange(items.toSpliced(position, 1))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          icon={<Icon as={Plus} />}
          isDisabled={items.length >= maxPairs}
          onPress={() => {
            onChange([...items, { code: nextCode(items), low: {}, high: {} }]);
            focusRow(items.length);
          }}
        >
          {t("scale.addPoles")}
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
      <p className="text-xs text-muted">{t("scale.polesHelp")}</p>
      <AddLinesDialog
        isOpen={isPasting}
        onOpenChange={setPasting}
        onAdd={(lines) => {
          const added: PoleItem[] = [];
          for (const { label } of lines.slice(0, maxPairs - items.length)) {
            added.push({ code: nextCode([...items, ...added]), ...splitPoles(label) });
          }
          onChange([...items, ...added]);
        }}
      />
    </section>
  );
}
