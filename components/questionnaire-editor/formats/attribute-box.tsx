"use client";
import { ClipboardPaste, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { AddLinesDialog } from "#components/questionnaire-editor/add-lines-dialog";
import { LevelRow } from "#components/questionnaire-editor/formats/level-row";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { moveRowByKeys } from "#components/questionnaire-editor/move-row-by-keys";
import { RowMenu } from "#components/questionnaire-editor/row-menu";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { ConjointAttribute, ConjointLevel } from "#questionnaire/question-types/conjoint";

const maxLevels = 15;

type Props = Readonly<{
  questionCode: string;
  attribute: ConjointAttribute;
  position: number;
  count: number;
  onChange: (attribute: ConjointAttribute, mergeKey?: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}>;

/** One attribute and its levels. Alt and an arrow move the level, or the attribute, that has the focus. */
export function AttributeBox(props: Props) {
  const { attribute, position, count, onChange, onMove, onRemove } = props;
  const t = useMessages("questionnaire");
  const [isPasting, setPasting] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { code, levels } = attribute;
  const shown = { position: position + 1 };
  const change = (next: ConjointLevel[], mergeKey?: string) =>
    onChange({ ...attribute, levels: next }, mergeKey);
  const focusLevel = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`li:nth-child(${at + 1}) [data-place]`)?.focus(),
    );
  const nextCode = (present: readonly ConjointLevel[]) =>
    Math.max(0, ...present.map((level) => level.code)) + 1;
  const add = (at: number) => {
    if (levels.length >= maxLevels) return;
    change(levels.toSpliced(at, 0, { code: nextCode(levels), label: {} }));
    focusLevel(at);
  };
  const moveLevel = (from: number, to: number) => {
    if (to < 0 || to >= levels.length) return;
    change(levels.toSpliced(from, 1).toSpliced(to, 0, levels[from]));
  };
  return (
    <li
      className="flex flex-col gap-2 rounded-md border border-line p-3"
      onKeyDown={moveRowByKeys((by) => onMove(position + by))}
    >
      <div className="flex items-start gap-1.5">
        <LocalisedField
          label={t("formats.conjoint.attribute", shown)}
          place={`attribute:${code}`}
          value={attribute.text}
          onChange={(text = {}) => onChange({ ...attribute, text }, `attribute.${code}`)}
        />
        <RowMenu
          label={t("formats.conjoint.attributeActions", shown)}
          position={position}
          count={count}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      <ol ref={list} className="flex flex-col gap-1.5" aria-label={t("formats.conjoint.levelsOf", shown)}>
        {levels.map((level, at) => (
          <LevelRow
            key={level.code}
            level={level}
            attributeCode={code}
            position={at}
            count={levels.length}
            onChange={(next) => change(levels.with(at, next), `level.${code}.${level.code}`)}
            onMove={(to) => moveLevel(at, to)}
            onRemove={() => change(levels.toSpliced(at, 1))}
            onEnter={() => add(at + 1)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={Plus} />}
          isDisabled={levels.length >= maxLevels}
          onPress={() => add(levels.length)}
        >
          {t("formats.conjoint.addLevel")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Icon as={ClipboardPaste} />}
          onPress={() => setPasting(true)}
        >
          {t("item.addSeveral")}
        </Button>
      </div>
      <AddLinesDialog
        isOpen={isPasting}
        onOpenChange={setPasting}
        onAdd={(lines) => {
          const next = [...levels];
          for (const { label } of lines.slice(0, maxLevels - levels.length)) {
            next.push({ code: nextCode(next), label });
          }
          change(next);
        }}
      />
    </li>
  );
}
