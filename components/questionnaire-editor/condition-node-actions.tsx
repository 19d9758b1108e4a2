"use client";
import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, MoreVertical, Trash2 } from "lucide-react";
import type { EditTree } from "#components/questionnaire-editor/condition-group-form";
import {
  indentNode,
  moveNode,
  type NodePath,
  outdentNode,
  removeNode,
} from "#components/questionnaire-editor/edit-condition-tree";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";

type Props = EditTree & Readonly<{ path: NodePath }>;

/** Where a part of a rule can go. */
export function ConditionNodeActions({ root, path, onChange, onMoved }: Props) {
  const t = useMessages("questionnaire");
  const moves = [
    { id: "up", icon: ArrowUp, label: t("move.up"), moved: moveNode(root, path, -1) },
    { id: "down", icon: ArrowDown, label: t("move.down"), moved: moveNode(root, path, 1) },
    { id: "indent", icon: IndentIncrease, label: t("condition.indent"), moved: indentNode(root, path) },
    { id: "outdent", icon: IndentDecrease, label: t("condition.outdent"), moved: outdentNode(root, path) },
  ];
  return (
    <Menu
      label={t("condition.actions", { position: (path.at(-1) ?? 0) + 1 })}
      isIconOnly
      size="small"
      trigger={<Icon as={MoreVertical} />}
      items={[
        ...moves.map(({ id, icon, label, moved }) => ({
          id,
          label,
          icon: <Icon as={icon} isDirectional={id === "indent" || id === "outdent"} />,
          isDisabled: !moved,
          onAction: () => moved && onMoved(moved),
        })),
        {
          id: "remove",
          label: t("condition.removePart"),
          icon: <Icon as={Trash2} />,
          isDanger: true,
          onAction: () => onChange(removeNode(root, path)),
        },
      ]}
    />
  );
}
