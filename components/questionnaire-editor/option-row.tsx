"use client";
import { ArrowDown, ArrowUp, MessageSquareText, MoreVertical, Trash2, UserRound } from "lucide-react";
import type { KeyboardEvent } from "react";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Icon } from "#components/ui/icon";
import { Menu, type MenuAction } from "#components/ui/menu";
import type { LocalisedText } from "#questionnaire/localised-text";
import type { Option } from "#questionnaire/question-parts";

type Props = Readonly<{
  option: Option;
  place: "option" | "point";
  position: number;
  count: number;
  canBeExclusive: boolean;
  canBeOther: boolean;
  onChange: (option: Option, mergeKey?: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  onEnter: () => void;
}>;

export function OptionRow({
  option,
  place,
  position,
  count,
  canBeExclusive,
  canBeOther,
  onChange,
  onMove,
  onRemove,
  onEnter,
}: Props) {
  const t = useMessages("questionnaire");
  const setFlag = (flag: "isExclusive" | "isOtherSpecify") => {
    const { [flag]: isSet, ...rest } = option;
    onChange(isSet ? rest : { ...rest, [flag]: true });
  };
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(position + (event.key === "ArrowUp" ? -1 : 1));
  };
  const items: MenuAction[] = [
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
    ...(canBeExclusive
      ? [
          {
            id: "exclusive",
            label: t(option.isExclusive ? "option.notExclusive" : "option.makeExclusive"),
            description: t("option.exclusiveHelp"),
            icon: <Icon as={UserRound} />,
            onAction: () => setFlag("isExclusive"),
          },
        ]
      : []),
    ...(canBeOther
      ? [
          {
            id: "other",
            label: t(option.isOtherSpecify ? "option.notOther" : "option.makeOther"),
            description: t("option.otherHelp"),
            icon: <Icon as={MessageSquareText} />,
            onAction: () => setFlag("isOtherSpecify"),
          },
        ]
      : []),
    { id: "remove", label: t("remove"), icon: <Icon as={Trash2} />, isDanger: true, onAction: onRemove },
  ];
  return (
    <li className="flex flex-col gap-1" onKeyDown={pressKey}>
      <div className="flex items-start gap-1.5">
        <NumberBox
          label={t("option.code", { position: position + 1 })}
          isLabelHidden
          className="w-14 shrink-0"
          value={option.code}
          isWhole
          isOptional={false}
          min={option.code < 0 ? -99 : 0}
          max={99_999}
          onChange={(code) => code !== undefined && isOptionCode(code) && onChange({ ...option, code })}
        />
        <LocalisedField
          label={t("option.label", { position: position + 1 })}
          isLabelHidden
          isMultiline
          rows={1}
          value={option.label}
          place={`${place}:${option.code}`}
          onEnter={onEnter}
          onChange={(label: LocalisedText = {}) => onChange({ ...option, label }, "label")}
        />
        <Menu
          label={t("option.actions", { position: position + 1 })}
          isIconOnly
          size="small"
          trigger={<Icon as={MoreVertical} />}
          items={items}
        />
      </div>
      {(option.isExclusive || option.isOtherSpecify) && (
        <div className="flex flex-wrap gap-1 ps-15.5">
          {option.isExclusive && <Badge>{t("option.exclusive")}</Badge>}
          {option.isOtherSpecify && <Badge>{t("option.other")}</Badge>}
        </div>
      )}
    </li>
  );
}

/** Below zero only the two reserved reasons: refused and don't know. */
function isOptionCode(code: number): boolean {
  return code >= 0 || code === -99 || code === -98;
}
