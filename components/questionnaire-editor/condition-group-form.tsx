"use client";
import { FolderPlus, Plus } from "lucide-react";
import { ConditionNodeActions } from "#components/questionnaire-editor/condition-node-actions";
import { ConditionRowForm } from "#components/questionnaire-editor/condition-row-form";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { type ConditionGroup, isGroup, turnRow } from "#components/questionnaire-editor/condition-tree";
import {
  appendNode,
  deepestGroup,
  type MovedNode,
  mostParts,
  type NodePath,
  setJoin,
  setNode,
} from "#components/questionnaire-editor/edit-condition-tree";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { SegmentedControl } from "#components/ui/segmented-control";

export type EditTree = {
  root: ConditionGroup;
  subjects: readonly ConditionSubject[];
  addLabel: string;
  onChange: (root: ConditionGroup, mergeKey?: string) => void;
  /** Something was added or has moved: the focus goes along. */
  onMoved: (moved: MovedNode) => void;
};

type Props = EditTree & Readonly<{ group: ConditionGroup; path: NodePath }>;

const joins = ["all", "any", "none"] as const;

/** Comparisons and further groups, joined in one way. */
export function ConditionGroupForm({ group, path, ...tree }: Props) {
  const { root, subjects, addLabel, onChange, onMoved } = tree;
  const t = useMessages("questionnaire");
  const last = subjects.at(-1);
  const isRoot = path.length === 0;
  const hasJoin = group.parts.length > 1 || group.join === "none" || !isRoot;
  return (
    <div className={joinClasses("flex flex-col gap-2", !isRoot && "border-s-2 border-accent/40 ps-3")}>
      {hasJoin && (
        <div className="flex items-start justify-between gap-2">
          <SegmentedControl
            label={t("condition.join")}
            value={group.join}
            onChange={(join) => onChange(setJoin(root, path, join))}
            options={joins.map((id) => ({ id, label: t(`condition.${id}`) }))}
          />
          {!isRoot && <ConditionNodeActions {...tree} path={path} />}
        </div>
      )}
      {group.parts.map((part, place) => {
        const at = [...path, place];
        return (
          <fieldset
            key={at.join(".")}
            data-node={at.join(".")}
            className={isGroup(part) ? undefined : "rounded-md border border-line p-3"}
          >
            <legend className="sr-only">
              {t(isGroup(part) ? "condition.group" : "condition.row", { position: place + 1 })}
            </legend>
            {isGroup(part) ? (
              <ConditionGroupForm {...tree} group={part} path={at} />
            ) : (
              <ConditionRowForm
                row={part}
                subjects={subjects}
                actions={<ConditionNodeActions {...tree} path={at} />}
                onChange={(row, mergeKey) =>
                  onChange(setNode(root, at, row), mergeKey && `${at.join(".")}.${mergeKey}`)
                }
              />
            )}
          </fieldset>
        );
      })}
      {last && (
        <div className="flex flex-wrap gap-1.5">
          <Button
            size="small"
            icon={<Icon as={Plus} />}
            isDisabled={group.parts.length >= mostParts}
            onPress={() => onMoved(appendNode(root, path, turnRow(last, undefined)))}
          >
            {isRoot && group.parts.length === 0 ? addLabel : t("condition.addRow")}
          </Button>
          {group.parts.length > 0 && path.length < deepestGroup - 1 && (
            <Button
              size="small"
              variant="quiet"
              icon={<Icon as={FolderPlus} />}
              isDisabled={group.parts.length >= mostParts}
              onPress={() => {
                const join = group.join === "any" ? "all" : "any";
                const parts = [turnRow(last, undefined)];
                onMoved(appendNode(root, path, { join, parts }));
              }}
            >
              {t("condition.addGroup")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
