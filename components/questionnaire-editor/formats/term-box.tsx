"use client";
import { useMemo } from "react";
import { noTerm, type Term } from "#components/questionnaire-editor/simple-formula";
import { useNameVariable } from "#components/questionnaire-editor/use-name-variable";
import { useMessages } from "#components/shell/use-messages";
import { Checkbox } from "#components/ui/checkbox";
import { ComboBox } from "#components/ui/combo-box";
import type { FormulaTerm } from "#questionnaire/formula-terms";

type Props = Readonly<{
  label: string;
  term: Term;
  terms: readonly FormulaTerm[];
  onChange: (term: Term) => void;
}>;

/** One answer that a formula reckons with. */
export function TermBox({ label, term, terms, onChange }: Props) {
  const t = useMessages("questionnaire");
  const nameVariable = useNameVariable();
  const options = useMemo(
    () => terms.map((one) => ({ id: one.variable, label: nameVariable(one.variable, one.label) })),
    [terms, nameVariable],
  );
  const chosen = terms.find(({ variable }) => variable === term.variable);
  const isUnknown = !chosen && term.variable !== "";
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <ComboBox
        size="small"
        key={term.variable}
        label={label}
        openLabel={t("condition.openQuestions")}
        emptyText={t("condition.noMatch")}
        options={options}
        defaultSelectedKey={chosen?.variable ?? null}
        defaultInputValue={isUnknown ? term.variable : undefined}
        error={isUnknown ? t("condition.unknown", { variable: term.variable }) : undefined}
        onSelectionChange={(variable) => {
          const wanted = terms.find((one) => one.variable === variable);
          if (wanted && wanted.variable !== term.variable) onChange(termOf(wanted));
        }}
      />
      {chosen?.sumOfEnds !== undefined && (
        <Checkbox
          isSelected={term.reversedFrom !== undefined}
          onChange={(isReversed) => onChange(reverse(chosen, isReversed))}
        >
          {t("formats.calculated.reversed")}
        </Checkbox>
      )}
      {term === noTerm && terms.length === 0 && (
        <p className="text-xs text-muted">{t("formats.calculated.nothingBefore")}</p>
      )}
    </div>
  );
}

/** Turned round where its statement is keyed the other way. */
export function termOf(term: FormulaTerm): Term {
  return reverse(term, term.isReversed);
}

export function reverse({ variable, sumOfEnds }: FormulaTerm, isReversed: boolean): Term {
  const term: Term = { type: "variable", variable };
  return isReversed && sumOfEnds !== undefined ? { ...term, reversedFrom: sumOfEnds } : term;
}
