"use client";
import { useMemo } from "react";
import type { SimpleFormula } from "#components/questionnaire-editor/simple-formula";
import { useNameVariable } from "#components/questionnaire-editor/use-name-variable";
import { useMessages } from "#components/shell/use-messages";
import { ComboBox } from "#components/ui/combo-box";
import { countedLists } from "#questionnaire/formula-terms";
import type { Question } from "#questionnaire/model";

type Counted = Extract<SimpleFormula, { kind: "chosenCount" }>;
type Props = Readonly<{
  simple: Counted;
  before: readonly Question[];
  onChange: (next: Counted) => void;
}>;

/** The list whose chosen options are counted; what can only be chosen alone does not count. */
export function FormulaCount({ simple, before, onChange }: Props) {
  const t = useMessages("questionnaire");
  const nameVariable = useNameVariable();
  const lists = useMemo(() => before.flatMap(countedLists), [before]);
  const options = useMemo(
    () => lists.map(({ variable, label }) => ({ id: variable, label: nameVariable(variable, label) })),
    [lists, nameVariable],
  );
  const { variable } = simple;
  const isKnown = lists.some((list) => list.variable === variable);
  if (lists.length === 0) {
    return <p className="text-sm text-muted">{t("formats.calculated.noListBefore")}</p>;
  }
  return (
    <ComboBox
      size="small"
      key={variable}
      label={t("formats.calculated.list")}
      className="max-w-xl"
      openLabel={t("condition.openQuestions")}
      emptyText={t("condition.noMatch")}
      options={options}
      defaultSelectedKey={isKnown ? variable : null}
      defaultInputValue={isKnown || variable === "" ? undefined : variable}
      error={isKnown || variable === "" ? undefined : t("condition.unknown", { variable })}
      onSelectionChange={(id) => {
        const list = lists.find((one) => one.variable === id);
        if (!list || list.variable === variable) return;
        onChange({ kind: "chosenCount", variable: list.variable, leaveOut: list.exclusiveCodes });
      }}
    />
  );
}
