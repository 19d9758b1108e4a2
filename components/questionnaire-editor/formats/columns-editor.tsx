"use client";
import { Plus } from "lucide-react";
import { useRef } from "react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { GridColumn } from "#questionnaire/question-types/numeric-grid";

const maxColumns = 12;

type Props = Readonly<{
  columns: readonly GridColumn[];
  onChange: (columns: GridColumn[], mergeKey?: string) => void;
}>;

/** What is asked of each item. Their codes are part of column names, so they are given once and not edited. */
export function ColumnsEditor({ columns, onChange }: Props) {
  const t = useMessages("questionnaire");
  const list = useRef<HTMLOListElement>(null);
  const focusRow = (position: number) =>
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`li:nth-child(${position + 1}) [data-place]`)?.focus();
    });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= columns.length) return;
    onChange(columns.toSpliced(from, 1).toSpliced(to, 0, columns[from]));
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-medium">{t("formats.numericGrid.columns")}</h3>
      <p className="text-xs text-muted">{t("formats.numericGrid.columnsHelp")}</p>
      <ol ref={list} className="flex flex-col gap-1.5">
        {columns.map((column, position) => (
          <li
            key={column.code}
            className="flex items-start gap-1.5"
            onKeyDown={moveRowByKeys((by) => move(position, position + by))}
          >
            <code dir="ltr" className="w-14 shrink-0 wrap-anywhere pt-2 font-mono text-xs text-muted">
              {`…_${column.code}`}
            </code>
            <LocalisedField
              label={t("formats.numericGrid.column", { position: position + 1 })}
              isLabelHidden
              place={`column:${column.code}`}
              value={column.text}
              onChange={(text = {}) =>
                onChange(columns.with(position, { ...column, text }), `column.${column.code}`)
              }
            />
            <RowMenu
              label={t("formats.numericGrid.columnActions", { position: position + 1 })}
              position={position}
              count={columns.length}
              onMove={(to) => move(position, to)}
              onRemove={() => onChange(columns.toSpliced(position, 1))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        className="self-start"
        icon={<Icon as={Plus} />}
        isDisabled={columns.length >= maxColumns}
        onPress={() => {
          const code = Math.max(0, ...columns.map((column) => column.code)) + 1;
          onChange([...columns, { code, text: {} }]);
          focusRow(columns.length);
        }}
      >
        {t("formats.numericGrid.addColumn")}
      </Button>
    </section>
  );
}
