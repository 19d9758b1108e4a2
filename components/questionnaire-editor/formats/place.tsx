"use client";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { useMessages } from "#components/shell/use-messages";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { type PlaceQuestion, placeLevels, placeOptions } from "#questionnaire/question-types/place";

export function PlaceFormat({ question, onChange }: FormatProps<PlaceQuestion>) {
  const t = useMessages("questionnaire");
  const setLevels = (ticked: readonly string[]) => {
    const levels = placeLevels.filter((level) => ticked.includes(level));
    // A place without a level would ask nothing.
    if (levels.length > 0) onChange({ ...question, levels });
  };
  return (
    <CheckboxGroup
      label={t("formats.place.levels")}
      help={t("formats.place.levelsHelp")}
      value={[...question.levels]}
      onChange={setLevels}
      options={placeLevels.map((level) => ({
        id: level,
        label: t(`formats.place.${level}`),
        description: t("formats.place.count", { count: placeOptions(level).length }),
        isDisabled: question.levels.length === 1 && question.levels[0] === level,
      }))}
    />
  );
}
