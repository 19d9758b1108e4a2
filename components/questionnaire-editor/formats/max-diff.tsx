"use client";
import { DesignState } from "#components/questionnaire-editor/formats/design-state";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { MaxDiffBalance } from "#components/questionnaire-editor/formats/max-diff-balance";
import { PartPictures } from "#components/questionnaire-editor/formats/part-pictures";
import { ShowingAdvice } from "#components/questionnaire-editor/formats/showing-advice";
import { useDesign } from "#components/questionnaire-editor/formats/use-design";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import type { MaxDiffQuestion } from "#questionnaire/question-types/max-diff";

export function MaxDiffFormat({ question, onChange }: FormatProps<MaxDiffQuestion>) {
  const t = useMessages("questionnaire");
  const design = useDesign(question);
  const { items, tasks, itemsPerTask, versionCount } = question;
  return (
    <>
      <ItemsEditor
        title={t("formats.maxDiff.items")}
        questionCode={question.code}
        items={items}
        canBeHidden={false}
        onChange={(next, mergeKey) => onChange({ ...question, items: next }, mergeKey)}
      />
      <LocalisedField
        label={t("formats.maxDiff.best")}
        place="bestLabel"
        value={question.bestLabel}
        onChange={(bestLabel = {}) => onChange({ ...question, bestLabel }, "bestLabel")}
      />
      <LocalisedField
        label={t("formats.maxDiff.worst")}
        place="worstLabel"
        value={question.worstLabel}
        onChange={(worstLabel = {}) => onChange({ ...question, worstLabel }, "worstLabel")}
      />
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <NumberBox
          label={t("formats.design.tasks")}
          isWhole
          isOptional={false}
          min={1}
          max={50}
          value={tasks}
          onChange={(next = tasks) => onChange({ ...question, tasks: next }, "tasks")}
        />
        <NumberBox
          label={t("formats.maxDiff.itemsPerTask")}
          isWhole
          isOptional={false}
          min={2}
          max={8}
          value={itemsPerTask}
          onChange={(next = itemsPerTask) => onChange({ ...question, itemsPerTask: next }, "itemsPerTask")}
        />
        <NumberBox
          label={t("formats.design.versions")}
          isWhole
          isOptional={false}
          min={1}
          max={100}
          value={versionCount}
          onChange={(next = versionCount) => onChange({ ...question, versionCount: next }, "versionCount")}
        />
      </div>
      <ShowingAdvice
        times={items.length > 0 ? (tasks * itemsPerTask) / items.length : 0}
        enoughTasks={Math.ceil((3 * items.length) / itemsPerTask)}
        onTasks={(next) => onChange({ ...question, tasks: next })}
      />
      <DesignState design={design}>{(made) => <MaxDiffBalance question={made} />}</DesignState>
      <PartPictures
        parts={items.map(({ code, text, image }) => ({ id: String(code), text, image }))}
        onChange={(id, image) => {
          const next = items.map((item) => (String(item.code) === id ? { ...item, image } : item));
          onChange({ ...question, items: next }, `image.${id}`);
        }}
      />
    </>
  );
}
