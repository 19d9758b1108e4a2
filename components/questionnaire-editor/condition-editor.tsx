"use client";
import { Plus, Trash2 } from "lucide-react";
import { ConditionRowForm } from "#components/questionnaire-editor/condition-row-form";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { ConditionText } from "#components/questionnaire-editor/condition-text";
import {
  type ConditionRow,
  readSimply,
  type SimpleCondition,
  turnRow,
  writeCondition,
} from "#components/questionnaire-editor/simple-condition";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { SegmentedControl } from "#components/ui/segmented-control";
import type { Condition } from "#questionnaire/condition";

type Props = Readonly<{
  title: string;
  help: string;
  addLabel: string;
  place: "visibleIf" | "screenOutIf" | "rule" | "formula";
  condition: Condition | undefined;
  subjects: readonly ConditionSubject[];
  onChange: (condition: Condition | undefined, mergeKey?: string) => void;
}>;

/** A rule as comparisons joined by "all" or "any". One that is nested deeper is shown in words. */
export function ConditionEditor({ title, help, addLabel, place, condition, subjects, onChange }: Props) {
  const t = useMessages("questionnaire");
  const simple = condition ? readSimply(condition) : ({ join: "all", rows: [] } satisfies SimpleCondition);
  const last = subjects.at(-1);
  const setRows = (rows: ConditionRow[], mergeKey?: string) =>
    simple && onChange(writeCondition({ join: simple.join, rows }), mergeKey);
  return (
    <section className="flex flex-col gap-2" data-place={`${place}:`} tabIndex={-1}>
      <div>
        <h3 className="text-sm font-medium">{title}</h3>
        <p className="text-xs text-muted">{help}</p>
      </div>
      {!simple && condition && (
        <div className="flex items-start gap-2 rounded-md bg-sunken p-3 text-sm">
          <div className="min-w-0 grow">
            <ConditionText condition={condition} subjects={subjects} />
          </div>
          <Button
            size="small"
            variant="quiet"
            icon={<Icon as={Trash2} />}
            onPress={() => onChange(undefined)}
          >
            {t("condition.remove")}
          </Button>
        </div>
      )}
      {simple && simple.rows.length > 1 && (
        <SegmentedControl
          label={t("condition.join")}
          value={simple.join}
          onChange={(join) => onChange(writeCondition({ ...simple, join }))}
          options={[
            { id: "all", label: t("condition.all") },
            { id: "any", label: t("condition.any") },
          ]}
        />
      )}
      {simple?.rows.map((row, position) => (
        <ConditionRowForm
          // biome-ignore lint/suspicious/noArrayIndexKey: two comparisons may be alike
          key={position}
          position={position}
          row={row}
          subjects={subjects}
          onChange={(changed, mergeKey) => setRows(simple.rows.with(position, changed), mergeKey)}
          onRemove={() => setRows(simple.rows.toSpliced(position, 1))}
        />
      ))}
      {simple &&
        (last ? (
          <Button
            size="small"
            className="w-fit"
            icon={<Icon as={Plus} />}
            isDisabled={simple.rows.length >= 50}
            onPress={() => setRows([...simple.rows, turnRow(last, undefined)])}
          >
            {simple.rows.length === 0 ? addLabel : t("condition.addRow")}
          </Button>
        ) : (
          simple.rows.length === 0 && <p className="text-sm text-muted">{t("condition.nothingBefore")}</p>
        ))}
    </section>
  );
}
