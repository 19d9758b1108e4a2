"use client";
import { AttributesEditor } from "#components/questionnaire-editor/formats/attributes-editor";
import { ConjointBalanceView } from "#components/questionnaire-editor/formats/conjoint-balance";
import { DesignState } from "#components/questionnaire-editor/formats/design-state";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { PartPictures } from "#components/questionnaire-editor/formats/part-pictures";
import { ShowingAdvice } from "#components/questionnaire-editor/formats/showing-advice";
import { useDesign } from "#components/questionnaire-editor/formats/use-design";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import type { Image } from "#questionnaire/question-parts";
import type { ConjointQuestion } from "#questionnaire/question-types/conjoint";

export function ConjointFormat({ question, onChange }: FormatProps<ConjointQuestion>) {
  const t = useMessages("questionnaire");
  const design = useDesign(question);
  const { attributes, tasks, conceptsPerTask, noneLabel } = question;
  const mostLevels = Math.max(1, ...attributes.map(({ levels }) => levels.length));
  return (
    <>
      <AttributesEditor
        questionCode={question.code}
        attributes={attributes}
        onChange={(next, mergeKey) => onChange({ ...question, attributes: next }, mergeKey)}
      />
      <Checkbox
        isSelected={noneLabel !== undefined}
        help={t("formats.conjoint.noneHelp")}
        onChange={(isOffered) =>
          onChange({
            ...question,
            noneLabel: isOffered ? { fa: "هیچ‌کدام از این‌ها", en: "None of these" } : undefined,
          })
        }
      >
        {t("formats.conjoint.none")}
      </Checkbox>
      {noneLabel && (
        <LocalisedField
          label={t("formats.conjoint.noneLabel")}
          place="noneLabel"
          value={noneLabel}
          onChange={(next = {}) => onChange({ ...question, noneLabel: next }, "noneLabel")}
        />
      )}
      <ConjointNumbers question={question} onChange={onChange} />
      <ShowingAdvice
        times={(tasks * conceptsPerTask) / mostLevels}
        enoughTasks={Math.ceil((3 * mostLevels) / conceptsPerTask)}
        onTasks={(next) => onChange({ ...question, tasks: next })}
      />
      <DesignState design={design}>{(made) => <ConjointBalanceView question={made} />}</DesignState>
      <PartPictures
        parts={attributes.flatMap(({ code, levels }) =>
          levels.map((level) => ({ id: `${code}.${level.code}`, text: level.label, image: level.image })),
        )}
        onChange={(id, image) => onChange(withImage(question, id, image), `image.${id}`)}
      />
    </>
  );
}

function ConjointNumbers({ question, onChange }: FormatProps<ConjointQuestion>) {
  const t = useMessages("questionnaire");
  const { tasks, conceptsPerTask, versionCount } = question;
  return (
    <div className="grid items-end gap-3 sm:grid-cols-3">
      <NumberBox
        label={t("formats.design.tasks")}
        isWhole
        isOptional={false}
        min={1}
        max={30}
        value={tasks}
        onChange={(next = tasks) => onChange({ ...question, tasks: next }, "tasks")}
      />
      <NumberBox
        label={t("formats.conjoint.concepts")}
        isWhole
        isOptional={false}
        min={2}
        max={5}
        value={conceptsPerTask}
        onChange={(next = conceptsPerTask) => onChange({ ...question, conceptsPerTask: next }, "concepts")}
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
  );
}

function withImage(question: ConjointQuestion, id: string, image: Image | undefined): ConjointQuestion {
  const attributes = question.attributes.map((attribute) => ({
    ...attribute,
    levels: attribute.levels.map((level) =>
      `${attribute.code}.${level.code}` === id ? { ...level, image } : level,
    ),
  }));
  return { ...question, attributes };
}
