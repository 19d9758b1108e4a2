"use client";
import { Trash2 } from "lucide-react";
import { useMemo } from "react";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import {
  type ConditionRow,
  operatorsFor,
  type RowOperator,
  turnRow,
} from "#components/questionnaire-editor/simple-condition";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { CheckboxGroup } from "#components/ui/checkbox-group";
import { ComboBox } from "#components/ui/combo-box";
import { Icon } from "#components/ui/icon";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  row: ConditionRow;
  position: number;
  subjects: readonly ConditionSubject[];
  onChange: (row: ConditionRow, mergeKey?: string) => void;
  onRemove: () => void;
}>;

export function ConditionRowForm({ row, position, subjects, onChange, onRemove }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const subject = subjects.find(({ variable }) => variable === row.variable);
  // Browsers take the direction of a line from its first letter, and a code begins with a Latin one.
  const mark = locale === "fa" ? "\u200f" : "";
  const questions = useMemo(
    () =>
      subjects.map(({ variable, label }) => ({
        id: variable,
        label: `${mark}${variable} · ${readText(label, locale)}`,
      })),
    [subjects, locale, mark],
  );
  const turnTo = (variable: unknown) => {
    const wanted = subjects.find((one) => one.variable === variable);
    if (wanted && wanted.variable !== row.variable) onChange(turnRow(wanted, row.operator, row));
  };
  return (
    <fieldset className="flex flex-col gap-2 rounded-md border border-line p-3">
      <legend className="sr-only">{t("condition.row", { position: position + 1 })}</legend>
      <div className="flex items-start gap-1.5">
        <ComboBox
          key={row.variable}
          className="min-w-0 grow"
          label={t("condition.question")}
          isLabelHidden
          openLabel={t("condition.openQuestions")}
          emptyText={t("condition.noMatch")}
          options={questions}
          defaultValue={row.variable}
          defaultSelectedKey={subject ? row.variable : null}
          defaultInputValue={subject ? undefined : row.variable}
          error={subject ? undefined : t("condition.unknown", { variable: row.variable })}
          onSelectionChange={turnTo}
        />
        <Button
          size="small"
          variant="quiet"
          isIconOnly
          className="mt-1"
          aria-label={t("condition.removeRow", { position: position + 1 })}
          icon={<Icon as={Trash2} />}
          onPress={onRemove}
        />
      </div>
      {subject && (
        <Select
          label={t("condition.operator")}
          isLabelHidden
          size="small"
          placeholder={t("condition.operator")}
          value={row.operator}
          onChange={(operator) => onChange(turnRow(subject, operator as RowOperator, row))}
          options={operatorsFor(subject.kind).map((operator) => ({
            id: operator,
            label: t(`condition.operators.${operator}`),
          }))}
        />
      )}
      {subject && "codes" in row && (
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
      )}
      {subject && row.operator === "between" && (
        <div className="grid grid-cols-2 gap-2">
          <NumberBox
            label={t("condition.from")}
            value={row.min}
            onChange={(min) => onChange({ ...row, min }, `${position}.min`)}
          />
          <NumberBox
            label={t("condition.to")}
            value={row.max}
            onChange={(max) => onChange({ ...row, max }, `${position}.max`)}
          />
        </div>
      )}
    </fieldset>
  );
}
