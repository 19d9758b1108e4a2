"use client";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useMemo } from "react";
import { ConditionEditor } from "#components/questionnaire-editor/condition-editor";
import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import type { FormulaCase, SimpleFormula } from "#components/questionnaire-editor/simple-formula";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import type { Question } from "#questionnaire/model";

type Cases = Extract<SimpleFormula, { kind: "case" }>;
type Props = Readonly<{
  simple: Cases;
  before: readonly Question[];
  onChange: (next: Cases, mergeKey?: string) => void;
}>;

const mostCases = 50;

/** A number for the first condition that holds, and one for when none does. */
export function FormulaCases({ simple, before, onChange }: Props) {
  const t = useMessages("questionnaire");
  const subjects = useMemo(() => before.flatMap(subjectsOf), [before]);
  const { cases } = simple;
  const setCases = (next: FormulaCase[], mergeKey?: string) => onChange({ ...simple, cases: next }, mergeKey);
  const move = (from: number, to: number) => setCases(cases.toSpliced(from, 1).toSpliced(to, 0, cases[from]));
  return (
    <div className="flex flex-col gap-3">
      {cases.map((one, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two cases may be alike
        <fieldset key={position} className="flex flex-col gap-3 rounded-md border border-line p-3">
          <legend className="sr-only">{t("formats.calculated.case", { position: position + 1 })}</legend>
          <div className="flex items-end gap-1.5">
            <NumberBox
              label={t("formats.calculated.caseValue")}
              isOptional={false}
              className="w-40"
              value={one.value}
              onChange={(value = one.value) =>
                setCases(cases.with(position, { ...one, value }), `case.${position}`)
              }
            />
            <span className="grow" />
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              isDisabled={position === 0}
              aria-label={t("formats.calculated.caseUp", { position: position + 1 })}
              icon={<Icon as={ArrowUp} />}
              onPress={() => move(position, position - 1)}
            />
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              isDisabled={position === cases.length - 1}
              aria-label={t("formats.calculated.caseDown", { position: position + 1 })}
              icon={<Icon as={ArrowDown} />}
              onPress={() => move(position, position + 1)}
            />
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              aria-label={t("formats.calculated.removeCase", { position: position + 1 })}
              icon={<Icon as={Trash2} />}
              onPress={() => setCases(cases.toSpliced(position, 1))}
            />
          </div>
          <ConditionEditor
            title={t("formats.calculated.caseIf")}
            help={t("formats.calculated.caseHelp")}
            addLabel={t("condition.addShow")}
            place="formula"
            condition={one.if}
            subjects={subjects}
            onChange={(condition = { type: "all", of: [] }, mergeKey) =>
              setCases(
                cases.with(position, { ...one, if: condition }),
                mergeKey && `case.${position}.${mergeKey}`,
              )
            }
          />
        </fieldset>
      ))}
      <Button
        size="small"
        className="w-fit"
        icon={<Icon as={Plus} />}
        isDisabled={cases.length >= mostCases}
        onPress={() => setCases([...cases, { if: { type: "all", of: [] }, value: cases.length + 1 }])}
      >
        {t("formats.calculated.addCase")}
      </Button>
      <NumberBox
        label={t("formats.calculated.otherwise")}
        help={t("formats.calculated.otherwiseHelp")}
        className="max-w-md"
        value={simple.otherwise}
        onChange={(otherwise) => onChange({ ...simple, otherwise }, "otherwise")}
      />
    </div>
  );
}
