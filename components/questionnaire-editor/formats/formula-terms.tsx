"use client";
import { X } from "lucide-react";
import { useMemo, useState } from "react";
import { reverse, termOf } from "#components/questionnaire-editor/formats/term-box";
import { NumberBox } from "#components/questionnaire-editor/number-box";
import type { SimpleFormula, Term } from "#components/questionnaire-editor/simple-formula";
import { useNameVariable } from "#components/questionnaire-editor/use-name-variable";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { CodeText } from "#components/ui/code-text";
import { ComboBox } from "#components/ui/combo-box";
import { Icon } from "#components/ui/icon";
import { type FormulaTerm, formulaTerms } from "#questionnaire/formula-terms";
import { readText } from "#questionnaire/localised-text";
import type { Question } from "#questionnaire/model";

type Gathered = Extract<SimpleFormula, { terms: Term[] }>;
type Props = Readonly<{
  simple: Gathered;
  before: readonly Question[];
  onChange: (next: Gathered, mergeKey?: string) => void;
}>;

const mostTerms = 200;

/** The answers that a sum, mean, lowest or highest is taken of; a whole question can be added at once. */
export function FormulaTerms({ simple, before, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const known = useMemo(
    () => new Map(before.flatMap(formulaTerms).map((term) => [term.variable, term])),
    [before],
  );
  const { terms } = simple;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t("formats.calculated.terms")}</h3>
      {terms.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
          {terms.map((term, position) => {
            const found = known.get(term.variable);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a variable may be counted twice
              <li key={position} className="flex items-center gap-2 py-1.5 ps-3 pe-1.5">
                <span className="flex min-w-0 flex-1 flex-col items-start">
                  <CodeText>{term.variable}</CodeText>
                  <span dir="auto" className="max-w-full truncate text-sm text-muted">
                    {found ? readText(found.label, locale) : t("formats.calculated.unknown")}
                  </span>
                </span>
                {found?.sumOfEnds !== undefined && (
                  <Checkbox
                    isSelected={term.reversedFrom !== undefined}
                    onChange={(isReversed) =>
                      onChange({ ...simple, terms: terms.with(position, reverse(found, isReversed)) })
                    }
                  >
                    {t("formats.calculated.reversed")}
                  </Checkbox>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  isIconOnly
                  aria-label={t("formats.calculated.removeTerm", { variable: term.variable })}
                  icon={<Icon as={X} />}
                  onPress={() => onChange({ ...simple, terms: terms.toSpliced(position, 1) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <AddTerms
        before={before}
        present={new Set(terms.map(({ variable }) => variable))}
        onAdd={(added) =>
          onChange({ ...simple, terms: [...terms, ...added.map(termOf)].slice(0, mostTerms) })
        }
      />
      {terms.length > 1 && (
        <NumberBox
          label={t("formats.calculated.least")}
          help={t("formats.calculated.leastHelp", { count: terms.length })}
          isWhole
          min={1}
          max={terms.length}
          className="max-w-md"
          value={simple.least}
          onChange={(least) => onChange({ ...simple, least }, "least")}
        />
      )}
    </div>
  );
}

type AddProps = Readonly<{
  before: readonly Question[];
  present: ReadonlySet<string>;
  onAdd: (terms: FormulaTerm[]) => void;
}>;

function AddTerms({ before, present, onAdd }: AddProps) {
  const t = useMessages("questionnaire");
  const nameVariable = useNameVariable();
  const [round, setRound] = useState(0);
  const choices = useMemo(() => {
    const found = new Map<string, { label: string; terms: FormulaTerm[] }>();
    for (const question of before) {
      const terms = formulaTerms(question).filter(({ variable }) => !present.has(variable));
      if (terms.length > 1) {
        const label = t("formats.calculated.wholeQuestion", {
          name: nameVariable(question.code, question.text),
          count: terms.length,
        });
        found.set(`all ${question.code}`, { label, terms });
      }
      for (const term of terms) {
        found.set(term.variable, { label: nameVariable(term.variable, term.label), terms: [term] });
      }
    }
    return found;
  }, [before, present, nameVariable, t]);
  if (before.every((question) => formulaTerms(question).length === 0)) {
    return <p className="text-sm text-muted">{t("formats.calculated.nothingBefore")}</p>;
  }
  return (
    <ComboBox
      size="small"
      key={round}
      label={t("formats.calculated.add")}
      className="max-w-xl"
      menuTrigger="focus"
      openLabel={t("condition.openQuestions")}
      emptyText={t("condition.noMatch")}
      options={Array.from(choices, ([id, { label }]) => ({ id, label }))}
      onSelectionChange={(id) => {
        const chosen = typeof id === "string" ? choices.get(id) : undefined;
        if (!chosen) return;
        onAdd(chosen.terms);
        setRound(round + 1);
      }}
    />
  );
}
