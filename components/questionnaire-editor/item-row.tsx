"use client";
import { FlipVertical2, Pin } from "lucide-react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { PartConditionButton } from "#components/questionnaire-editor/part-condition-button";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { withRule } from "#components/questionnaire-editor/with-rule";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import type { MenuAction } from "#components/ui/menu";
import type { Item } from "#questionnaire/question-parts";

type Props = Readonly<{
  item: Item;
  variable: string;
  position: number;
  count: number;
  canBeReversed: boolean;
  canBeHidden: boolean;
  onChange: (item: Item, mergeKey?: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onEnter: () => void;
}>;

export function ItemRow(props: Props) {
  const { item, variable, position, count, canBeReversed, canBeHidden, onChange, onMove, onRemove, onEnter } =
    props;
  const t = useMessages("questionnaire");
  const actions = useItemActions(props);
  const isReversed = canBeReversed && item.isReversed;
  return (
    <li className="flex flex-col gap-1" onKeyDown={moveRowByKeys((by) => onMove(position + by))}>
      <div className="flex items-start gap-1.5">
        <code dir="ltr" className="w-14 shrink-0 wrap-anywhere pt-2 font-mono text-xs text-muted">
          {variable}
        </code>
        <LocalisedField
          label={t("item.text", { position: position + 1 })}
          isLabelHidden
          isMultiline
          rows={1}
          value={item.text}
          place={`item:${item.code}`}
          onEnter={onEnter}
          onChange={(text = {}) => onChange({ ...item, text }, `item.${item.code}`)}
        />
        {(canBeHidden || item.visibleIf) && (
          <PartConditionButton
            place="itemVisibleIf"
            position={position}
            condition={item.visibleIf}
            onChange={(visibleIf, part) =>
              onChange(withRule(item, visibleIf), part && `item.${item.code}.visibleIf.${part}`)
            }
          />
        )}
        <RowMenu
          label={t("item.actions", { position: position + 1 })}
          position={position}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
          actions={actions}
        />
      </div>
      {(isReversed || item.isFixed) && (
        <div className="flex flex-wrap gap-1 ps-15.5">
          {isReversed && <Badge tone="info">{t("item.reversed")}</Badge>}
          {item.isFixed && <Badge>{t("formats.row.fixed")}</Badge>}
        </div>
      )}
    </li>
  );
}

function useItemActions(props: Props): MenuAction[] {
  const { item, canBeReversed, onChange } = props;
  const t = useMessages("questionnaire");
  const turn = (flag: "isReversed" | "isFixed") => () => {
    const { [flag]: isSet, ...rest } = item;
    onChange(isSet ? rest : { ...rest, [flag]: true });
  };
  const reverse: MenuAction = {
    id: "reverse",
    label: t(item.isReversed ? "item.notReversed" : "item.makeReversed"),
    description: t("item.reversedHelp"),
    icon: <Icon as={FlipVertical2} />,
    onAction: turn("isReversed"),
  };
  return [
    ...(canBeReversed ? [reverse] : []),
    {
      id: "fixed",
      label: t(item.isFixed ? "formats.row.notFixed" : "formats.row.makeFixed"),
      description: t("formats.row.fixedHelp"),
      icon: <Icon as={Pin} />,
      onAction: turn("isFixed"),
    },
  ];
}
