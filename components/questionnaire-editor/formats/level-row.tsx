"use client";
import { ArrowDown, ArrowUp, MoreVertical, Trash2 } from "lucide-react";
import type { KeyboardEvent } from "react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import { formatNumber } from "#i18n/format";
import type { ConjointLevel } from "#questionnaire/question-types/conjoint";

type Props = Readonly<{
  level: ConjointLevel;
  attributeCode: number;
  position: number;
  count: number;
  onChange: (level: ConjointLevel) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onEnter: () => void;
}>;

/** One level of an attribute. */
export function LevelRow(props: Props) {
  const { level, attributeCode, position, count, onChange, onMove, onRemove, onEnter } = props;
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const shown = { position: position + 1 };
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(position + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li className="flex items-start gap-1.5" onKeyDown={pressKey}>
      <span className="w-8 shrink-0 pt-2 text-center text-xs text-muted">
        {formatNumber(locale, level.code)}
      </span>
      <LocalisedField
        label={t("formats.conjoint.level", shown)}
        isLabelHidden
        place={`level:${attributeCode}.${level.code}`}
        value={level.label}
        onChange={(label = {}) => onChange({ ...level, label })}
        onEnter={onEnter}
      />
      <Menu
        label={t("formats.conjoint.levelActions", shown)}
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
