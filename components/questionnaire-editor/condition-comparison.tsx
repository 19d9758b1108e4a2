"use client";
import { ConditionSubjectPicker } from "#components/questionnaire-editor/condition-subject-picker";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { type ConditionRow, operatorsFor } from "#components/questionnaire-editor/condition-tree";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { Select } from "#components/ui/select";
import { type ComparisonOperator, comparisonOperators } from "#questionnaire/condition";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  row: ConditionRow;
  subject: ConditionSubject;
  subjects: readonly ConditionSubject[];
  onChange: (row: ConditionRow, mergeKey?: string) => void;
}>;

/** What an answer is held against: options, limits, or another answer. */
export function ConditionComparison({ row, subject, subjects, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  switch (row.operator) {
    case "in":
    case "not-in":
      return (
        <CheckboxGroup
          label={t("condition.options")}
          isLabelHidden
          value={row.codes.map(String)}
          error={row.codes.length === 0 ? t("condition.chooseOption") : undefined}
          onChange={(codes) => onChange({ ...row, codes: codes.map(Number) })}
          options={subject.options.map(({ code, label }) => ({
            id: String(code),
            label: readText(label, locale) || String(code),
          }))}
          className="max-h-56 overflow-y-auto"
        />
      );
    case "between":
    case "count":
      return (
        <div className="grid grid-cols-2 gap-2">
          {(["min", "max"] as const).map((limit) => (
            <NumberBox
              key={limit}
              label={t(limit === "min" ? "condition.from" : "condition.to")}
              value={row[limit]}
              isWhole={row.operator === "count"}
              onChange={(value) => onChange({ ...row, [limit]: value }, limit)}
            />
          ))}
        </div>
      );
    case "compare": {
      const others = subjects.filter(
        (one) => one.variable !== row.variable && operatorsFor(one).includes("compare"),
      );
      return (
        <div className="flex flex-col gap-2">
          <Select
            label={t("condition.how")}
            isLabelHidden
            size="small"
            placeholder={t("condition.how")}
            value={row.how}
            onChange={(how) => onChange({ ...row, how: how as ComparisonOperator })}
            options={comparisonOperators.map((id) => ({ id, label: t(`condition.comparisons.${id}`) }))}
          />
          <ConditionSubjectPicker
            label={t("condition.otherQuestion")}
            variable={row.other}
            subjects={others}
            onPick={(other) => onChange({ ...row, other: other.variable })}
          />
        </div>
      );
    }
    default:
      return null;
  }
}
