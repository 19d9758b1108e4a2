"use client";
import { CarryForwardField } from "#components/questionnaire-editor/formats/carry-forward-field";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { OptionsEditor } from "#components/questionnaire-editor/options-editor";
import { ShuffleCheckbox } from "#components/questionnaire-editor/shuffle-checkbox";
import { useMessages } from "#components/shell/use-messages";
import type { RankingQuestion } from "#questionnaire/question-types/ranking";

export function RankingFormat({ question, onChange }: FormatProps<RankingQuestion>) {
  const t = useMessages("questionnaire");
  return (
    <>
      <OptionsEditor
        title={t("option.title")}
        questionCode={question.code}
        place="option"
        options={question.options}
        canStandApart={false}
        canBeFixed
        onChange={(options, mergeKey) => onChange({ ...question, options }, mergeKey)}
      />
      <ShuffleCheckbox question={question} onChange={onChange} />
      <NumberBox
        label={t("formats.ranking.count")}
        help={t("formats.ranking.countHelp")}
        className="w-64"
        isWhole
        min={1}
        max={50}
        value={question.rankCount}
        onChange={(rankCount) => onChange({ ...question, rankCount }, "rankCount")}
      />
      <CarryForwardField question={question} onChange={onChange} />
    </>
  );
}
