"use client";
import type { ReactNode } from "react";
import { ConditionComparison } from "#components/questionnaire-editor/condition-comparison";
import { ConditionSubjectPicker } from "#components/questionnaire-editor/condition-subject-picker";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import {
  type ConditionRow,
  operatorsFor,
  type RowOperator,
  turnRow,
} from "#components/questionnaire-editor/condition-tree";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";

type Props = Readonly<{
  row: ConditionRow;
  subjects: readonly ConditionSubject[];
  /** Stands at the end of the first line. */
  actions: ReactNode;
  onChange: (row: ConditionRow, mergeKey?: string) => void;
}>;

/** A range asked of a number is not what one means to ask of a list of options. */
function isAlike(picked: ConditionSubject, before: ConditionSubject | undefined): boolean {
  return picked.kind === before?.kind && picked.hasSeveral === before.hasSeveral;
}

/** One comparison: the question first, then what is asked of its answer. */
export function ConditionRowForm({ row, subjects, actions, onChange }: Props) {
  const t = useMessages("questionnaire");
  const subject = subjects.find(({ variable }) => variable === row.variable);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-1.5">
        <ConditionSubjectPicker
          label={t("condition.question")}
          variable={row.variable}
          subjects={subjects}
          onPick={(picked) =>
            onChange(turnRow(picked, isAlike(picked, subject) ? row.operator : undefined, row))
          }
        />
        {actions}
      </div>
      {subject && (
        <>
          <Select
            label={t("condition.operator")}
            isLabelHidden
            size="small"
            placeholder={t("condition.operator")}
            value={row.operator}
            onChange={(operator) => onChange(turnRow(subject, operator as RowOperator, row))}
            options={operatorsFor(subject).map((operator) => ({
              id: operator,
              label: t(`condition.operators.${operator}`),
            }))}
          />
          <ConditionComparison row={row} subject={subject} subjects={subjects} onChange={onChange} />
        </>
      )}
    </div>
  );
}
