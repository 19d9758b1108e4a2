"use client";
import { useEditorActions } from "#components/questionnaire-editor/editor-context";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import { ChoiceDisplay } from "#components/questionnaire-editor/formats/choice-display";
import type { ChangeQuestion } from "#components/questionnaire-editor/formats/format-props";
import { OptionGroupsField } from "#components/questionnaire-editor/formats/option-groups-field";
import { formatOf } from "#components/questionnaire-editor/formats/registry";
import { ItemsEditor } from "#components/questionnaire-editor/items-editor";
import { LocalisedField } from "#components/questionnaire-editor/localised-field";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { ScaleChoice } from "#components/questionnaire-editor/scale-choice";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { setScalePoints } from "#questionnaire/edit-scales";
import type { Question } from "#questionnaire/model";

type Props = Readonly<{ question: Question; onChange: ChangeQuestion }>;

/** What only this type of question has. */
export function QuestionFormat({ question, onChange }: Props) {
  const t = useMessages("questionnaire");
  const { edit } = useEditorActions();
  switch (question.type) {
    case "single":
    case "multiple":
      return (
        <>
          <OptionsEditor
            title={t("option.title")}
            questionCode={question.code}
            place="option"
            options={question.options}
            canBeExclusive={question.type === "multiple"}
            canBeOther
            canBeFixed
            groups={question.optionGroups}
            onChange={(options, mergeKey) => onChange({ ...question, options }, mergeKey)}
          />
          <OptionGroupsField question={question} onChange={onChange} />
          <ShuffleCheckbox question={question} onChange={onChange} />
          <ChoiceDisplay question={question} onChange={onChange} />
          {question.type === "multiple" && (
            <div className="grid grid-cols-2 gap-2">
              <NumberBox
                label={t("multiple.min")}
                isWhole
                min={1}
                max={300}
                value={question.minChosen}
                onChange={(minChosen) => onChange({ ...question, minChosen }, "minChosen")}
              />
              <NumberBox
                label={t("multiple.max")}
                isWhole
                min={1}
                max={300}
                value={question.maxChosen}
                onChange={(maxChosen) => onChange({ ...question, maxChosen }, "maxChosen")}
              />
            </div>
          )}
          <CarryForwardField question={question} onChange={onChange} />
        </>
      );
    case "likert":
      return (
        <>
          <ItemsEditor
            questionCode={question.code}
            items={question.items}
            canBeReversed
            onChange={(items, mergeKey) => onChange({ ...question, items }, mergeKey)}
          />
          <ShuffleCheckbox question={question} onChange={onChange} />
          <OptionsEditor
            title={t("option.pointsTitle")}
            questionCode={question.code}
            place="point"
            options={question.points}
            onChange={(points, mergeKey) => {
              const { scaleCode } = question;
              if (!scaleCode) onChange({ ...question, points }, mergeKey);
              else edit((current) => ({ definition: setScalePoints(current, scaleCode, points) }), mergeKey);
            }}
          />
          <ScaleChoice question={question} />
          <CarryForwardField question={question} onChange={onChange} />
        </>
      );
    case "number":
      return (
        <>
          <div className="grid grid-cols-2 gap-2">
            <NumberBox
              label={t("number.min")}
              value={question.min}
              onChange={(min) => onChange({ ...question, min }, "min")}
            />
            <NumberBox
              label={t("number.max")}
              value={question.max}
              onChange={(max) => onChange({ ...question, max }, "max")}
            />
          </div>
          <Checkbox
            isSelected={question.isWhole ?? false}
            onChange={(isWhole) => onChange({ ...question, isWhole: isWhole || undefined })}
          >
            {t("number.whole")}
          </Checkbox>
          <LocalisedField
            label={t("number.unit")}
            place="unit"
            value={question.unit}
            onChange={(unit) => onChange({ ...question, unit }, "unit")}
          />
        </>
      );
    case "nps":
      return (
        <>
          <LocalisedField
            label={t("nps.low")}
            place="lowLabel"
            value={question.lowLabel}
            onChange={(lowLabel) => onChange({ ...question, lowLabel }, "lowLabel")}
          />
          <LocalisedField
            label={t("nps.high")}
            place="highLabel"
            value={question.highLabel}
            onChange={(highLabel) => onChange({ ...question, highLabel }, "highLabel")}
          />
          <p className="text-xs text-muted">{t("nps.mark")}</p>
        </>
      );
    default: {
      const Format = formatOf(question.type);
      return Format ? <Format question={question} onChange={onChange} /> : null;
    }
  }
}
