"use client";
import { FlipVertical2 } from "lucide-react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import type { PoleItem } from "#questionnaire/question-types/semantic-differential";

type Props = Readonly<{
  item: PoleItem;
  variable: string;
  position: number;
  count: number;
  onChange: (item: PoleItem, mergeKey?: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}>;

/** One pair of opposite words. */
export function PolesRow({ item, variable, position, count, onChange, onMove, onRemove }: Props) {
  const t = useMessages("questionnaire");
  const shown = { position: position + 1 };
  const reverse = () => {
    const { isReversed, ...rest } = item;
    onChange(isReversed ? rest : { ...rest, isReversed: true });
  };
  return (
    <li className="flex items-start gap-1.5" onKeyDown={moveRowByKeys((by) => onMove(position + by))}>
      <code dir="ltr" className="w-14 shrink-0 wrap-anywhere pt-2 font-mono text-xs text-muted">
        {variable}
      </code>
      <div className="flex min-w-0 grow flex-col gap-1">
        {(["low", "high"] as const).map((end) => (
          <div key={end} className="flex items-start gap-1.5">
            <span aria-hidden className="w-9 shrink-0 pt-2 text-xs text-muted">
              {t(`scale.ends.${end}`)}
            </span>
            <LocalisedField
              label={t(end === "low" ? "scale.lowPole" : "scale.highPole", shown)}
              isLabelHidden
              place={`${end}Pole:${item.code}`}
              value={item[end]}
              onChange={(text = {}) => onChange({ ...item, [end]: text }, `${end}.${item.code}`)}
            />
          </div>
        ))}
        {item.isReversed && (
          <div>
            <Badge tone="info">{t("item.reversed")}</Badge>
          </div>
        )}
      </div>
      <RowMenu
        label={t("scale.polesActions", shown)}
        position={position}
        count={count}
        onMove={onMove}
        onRemove={onRemove}
        actions={[
          {
            id: "reverse",
            label: t(item.isReversed ? "item.notReversed" : "item.makeReversed"),
            description: t("scale.reversedHelp"),
            icon: <Icon as={FlipVertical2} />,
            onAction: reverse,
          },
        ]}
      />
    </li>
  );
}
