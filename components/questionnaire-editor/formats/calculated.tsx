"use client";
import { useMemo } from "react";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import type { FormatProps } from "#components/questionnaire-editor/formats/format-props";
import { FormulaCases } from "#components/questionnaire-editor/formats/formula-cases";
import { FormulaCount } from "#components/questionnaire-editor/formats/formula-count";
import { FormulaTerms } from "#components/questionnaire-editor/formats/formula-terms";
import { FormulaText } from "#components/questionnaire-editor/formats/formula-text";
import { TermBox } from "#components/questionnaire-editor/formats/term-box";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import {
  type FormulaKind,
  formulaKinds,
  readFormula,
  type SimpleFormula,
  turnFormula,
  writeFormula,
} from "#components/questionnaire-editor/simple-formula";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { formulaTerms, questionsBefore } from "#questionnaire/formula-terms";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";

const nested = "nested";

/** A number out of earlier answers, built without writing a formula, and read out as a sentence. */
export function CalculatedFormat({ question, onChange }: FormatProps<CalculatedQuestion>) {
  const t = useMessages("questionnaire");
  const { definition } = useEditor();
  const { code, formula } = question;
  const before = useMemo(() => questionsBefore(definition, code), [definition, code]);
  const simple = readFormula(formula);
  const change = (next: SimpleFormula, mergeKey?: string) =>
    onChange({ ...question, formula: writeFormula(next) }, mergeKey && `formula.${mergeKey}`);
  return (
    <section className="flex flex-col gap-4" data-place="formula:" tabIndex={-1}>
      <Select
        label={t("formats.calculated.kind")}
        size="small"
        className="max-w-md"
        placeholder={t("formats.calculated.kind")}
        value={simple?.kind ?? nested}
        options={[
          ...(simple ? [] : [{ id: nested, label: t("formats.calculated.nested"), isDisabled: true }]),
          ...formulaKinds.map((kind) => ({
            id: kind,
            label: t(`formats.calculated.kinds.${kind}`),
            description: t(`formats.calculated.kindHelp.${kind}`),
          })),
        ]}
        onChange={(kind) => {
          if (kind !== nested && kind !== simple?.kind) change(turnFormula(simple, kind as FormulaKind));
        }}
      />
      {simple ? (
        <SimpleFormulaForm simple={simple} before={before} onChange={change} />
      ) : (
        <p className="text-sm text-muted">{t("formats.calculated.nestedHelp")}</p>
      )}
      <NumberBox
        label={t("formats.calculated.decimals")}
        help={t("formats.calculated.decimalsHelp")}
        isWhole
        min={0}
        max={6}
        className="max-w-56"
        value={question.decimals}
        onChange={(decimals) => onChange({ ...question, decimals }, "decimals")}
      />
      <FormulaText formula={formula} before={before} />
    </section>
  );
}

type FormProps = Readonly<{
  simple: SimpleFormula;
  before: ReturnType<typeof questionsBefore>;
  onChange: (next: SimpleFormula, mergeKey?: string) => void;
}>;

function SimpleFormulaForm({ simple, before, onChange }: FormProps) {
  const t = useMessages("questionnaire");
  const terms = useMemo(() => before.flatMap(formulaTerms), [before]);
  switch (simple.kind) {
    case "subtract":
    case "divide":
      return (
        <div className="grid max-w-xl gap-3">
          <TermBox
            label={t(`formats.calculated.left.${simple.kind}`)}
            term={simple.left}
            terms={terms}
            onChange={(left) => onChange({ ...simple, left })}
          />
          <TermBox
            label={t(`formats.calculated.right.${simple.kind}`)}
            term={simple.right}
            terms={terms}
            onChange={(right) => onChange({ ...simple, right })}
          />
        </div>
      );
    case "chosenCount":
      return <FormulaCount simple={simple} before={before} onChange={onChange} />;
    case "case":
      return <FormulaCases simple={simple} before={before} onChange={onChange} />;
    default:
      return <FormulaTerms simple={simple} before={before} onChange={onChange} />;
  }
}
