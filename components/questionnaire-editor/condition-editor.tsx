"use client";
import { Trash2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ConditionFindings } from "#components/questionnaire-editor/condition-findings";
import { ConditionGroupForm } from "#components/questionnaire-editor/condition-group-form";
import { ConditionSentences } from "#components/questionnaire-editor/condition-sentences";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import {
  type ConditionGroup,
  readCondition,
  writeCondition,
} from "#components/questionnaire-editor/condition-tree";
import {
  indentNode,
  type MovedNode,
  moveNode,
  outdentNode,
} from "#components/questionnaire-editor/edit-condition-tree";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { Condition } from "#questionnaire/condition";
import type { ProblemPart } from "#questionnaire/definition-problem";

export type ConditionPlaceName = Extract<
  ProblemPart,
  "visibleIf" | "screenOutIf" | "rule" | "formula" | "skip" | "holdsIf" | "optionVisibleIf" | "itemVisibleIf"
>;

type Props = Readonly<{
  title: string;
  help: string;
  addLabel: string;
  place: ConditionPlaceName;
  condition: Condition | undefined;
  subjects: readonly ConditionSubject[];
  onChange: (condition: Condition | undefined, mergeKey?: string) => void;
}>;

/** A rule built from questions and their answers, and read back as a sentence. */
export function ConditionEditor({ title, help, addLabel, place, condition, subjects, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const section = useRef<HTMLElement>(null);
  const [moved, setMoved] = useState<string>();
  const root = readCondition(condition);
  const change = (next: ConditionGroup, mergeKey?: string) => onChange(writeCondition(next), mergeKey);
  const follow = ({ root: next, path }: MovedNode) => {
    change(next);
    setMoved(path.join("."));
  };
  useEffect(() => {
    if (moved === undefined) return;
    setMoved(undefined);
    // After a menu has given the focus back.
    setTimeout(() => {
      const node = section.current?.querySelector(`[data-node="${moved}"]`);
      node?.querySelector<HTMLElement>("input, button")?.focus();
    }, 60);
  }, [moved]);
  const pressKey = (event: KeyboardEvent) => {
    if (!event.altKey) return;
    const node = (event.target as Element).closest("[data-node]")?.getAttribute("data-node");
    const inwards = locale === "fa" ? "ArrowLeft" : "ArrowRight";
    const outwards = locale === "fa" ? "ArrowRight" : "ArrowLeft";
    const edits = { ArrowUp: -1, ArrowDown: 1, [inwards]: "indent", [outwards]: "outdent" } as const;
    const edit = (edits as Record<string, -1 | 1 | "indent" | "outdent">)[event.key];
    if (!node || edit === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const path = node.split(".").map(Number);
    const next =
      edit === "indent"
        ? indentNode(root, path)
        : edit === "outdent"
          ? outdentNode(root, path)
          : moveNode(root, path, edit);
    if (next) follow(next);
  };
  return (
    <section
      ref={section}
      className="@container flex flex-col gap-2"
      data-place={`${place}:`}
      tabIndex={-1}
      onKeyDownCapture={pressKey}
    >
      <div className="flex items-start justify-between gap-2">
        <div>
          <h3 className="text-sm font-medium">{title}</h3>
          <p className="text-xs text-muted">{help}</p>
        </div>
        {root.parts.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            className="shrink-0"
            icon={<Icon as={Trash2} />}
            onPress={() => onChange(undefined)}
          >
            {t("condition.remove")}
          </Button>
        )}
      </div>
      {condition && root.parts.length > 0 && <ConditionSentences condition={condition} subjects={subjects} />}
      <ConditionFindings place={place} condition={condition} />
      {subjects.length === 0 && root.parts.length === 0 ? (
        <p className="text-sm text-muted">{t("condition.nothingBefore")}</p>
      ) : (
        <ConditionGroupForm
          root={root}
          group={root}
          path={[]}
          subjects={subjects}
          addLabel={addLabel}
          onChange={change}
          onMoved={follow}
        />
      )}
    </section>
  );
}
