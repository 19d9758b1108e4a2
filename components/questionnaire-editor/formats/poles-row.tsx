"use client";
import { ArrowDown, ArrowUp, FlipVertical2, MoreVertical, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
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
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(position + (event.key === "ArrowUp" ? -1 : 1));
  };
  const reverse = () => {
    const { isReversed, ...rest } = item;
    onChange(isReversed ? rest : { ...rest, isReversed: true });
  };
  return (
    <li className="flex items-start gap-1.5" onKeyDown={pressKey}>
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
      <Menu
        label={t("scale.polesActions", shown)}
        isIconOnly
        size="small"
        trigger={<Icon as={MoreVertical} />}
        items={[
          {
            id: "up",
            label: t("move.up"),
            icon: <Icon as={ArrowUp} />,
            isDisabled: position === 0,
            onAction: () => onMove(position - 1),
          },
          {
            id: "down",
            label: t("move.down"),
            icon: <Icon as={ArrowDown} />,
            isDisabled: position === count - 1,
            onAction: () => onMove(position + 1),
          },
          {
            id: "reverse",
            label: t(item.isReversed ? "item.notReversed" : "item.makeReversed"),
            description: t("scale.reversedHelp"),
            icon: <Icon as={FlipVertical2} />,
            onAction: reverse,
          },
          {
            id: "remove",
            label: t("remove"),
            icon: <Icon as={Trash2} />,
            isDanger: true,
            onAction: onRemove,
          },
        ]}
      />
    </li>
  );
}
