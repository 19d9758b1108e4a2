"use client";
import { ArrowDown, ArrowUp, MoreVertical, Trash2 } from "lucide-react";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu, type MenuAction } from "#components/ui/menu";

type Props = Readonly<{
  label: string;
  position: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** What else the row can do, between moving and removing. */
  actions?: readonly MenuAction[];
}>;

/** What can be done with one row of a list. */
export function RowMenu({ label, position, count, onMove, onRemove, actions = [] }: Props) {
  const t = useMessages("questionnaire");
  return (
    <Menu
      label={label}
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
        ...actions,
        { id: "remove", label: t("remove"), icon: <Icon as={Trash2} />, isDanger: true, onAction: onRemove },
      ]}
    />
  );
}
