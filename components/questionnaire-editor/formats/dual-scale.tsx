"use client";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import { type DualScaleQuestion, dualSides } from "#questionnaire/question-types/dual-scale";

export function DualScaleFormat({ question, onChange }: FormatProps<DualScaleQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <ItemsEditor
        questionCode={question.code}
        title={t("formats.dualScale.items")}
        items={question.items}
        canBeReversed
        onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      {dualSides.map((side) => {
        const scale = question[side];
        return (
          <section key={side} className="flex flex-col gap-3 rounded-md border border-line p-3">
            <LocalisedField
              label={t(`formats.dualScale.${side}`)}
              place={`${side}Title`}
              value={scale.title}
              onChange={(title = {}) =>
                onChange({ ...question, [side]: { ...scale, title } }, `${side}.title`)
              }
            />
            <OptionsEditor
              title={t("option.pointsTitle")}
              questionCode={question.code}
              place={`${side}Point`}
              options={scale.points}
              onChange={(points, mergeKey) => {
                // Points of one's own belong to no shared scale any more.
                const { scaleCode: _, ...own } = scale;
                onChange({ ...question, [side]: { ...own, points } }, mergeKey);
              }}
            />
          </section>
        );
      })}
      <CarryForwardField question={question} onChange={onChange} />
    </>
  );
}
