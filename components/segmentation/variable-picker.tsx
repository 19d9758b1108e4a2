"use client";
import { useDeferredValue, useState } from "react";
import type { ListedVariable, VariableGroup, VariableUse } from "#components/segmentation/group-variables";
import { UseSwitch } from "#components/segmentation/use-switch";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { CodeText } from "#components/ui/code-text";
import { TextField } from "#components/ui/text-field";
import { normaliseForMatching } from "#i18n/normalise-text";

type Props = Readonly<{
  groups: readonly VariableGroup[];
  uses: Readonly<Record<string, VariableUse>>;
  onChange: (uses: Record<string, VariableUse>) => void;
  error?: string;
}>;

/** The codebook under its questions, with what each variable is for: basis, descriptor or nothing. */
export function VariablePicker({ groups, uses, onChange, error }: Props) {
  const t = useMessages("segmentation");
  const [search, setSearch] = useState("");
  const [suggestion, setSuggestion] = useState<string | null>(null);
  const shown = filterGroups(groups, useDeferredValue(search));
  const all = groups.flatMap((group) => group.variables);
  const count = (use: VariableUse) => all.filter((variable) => uses[variable.code] === use).length;
  const set = (codes: readonly string[], use: VariableUse) => {
    setSuggestion(null);
    onChange({ ...uses, ...Object.fromEntries(codes.map((code) => [code, use])) });
  };
  const suggest = () => {
    const suggested = Object.fromEntries(all.map((variable) => [variable.code, variable.suggested]));
    const howMany = (use: VariableUse) => all.filter((variable) => variable.suggested === use).length;
    const [basis, descriptors] = [howMany("basis"), howMany("descriptor")];
    setSuggestion(
      basis + descriptors === 0 ? t("form.suggestedNone") : t("form.suggested", { basis, descriptors }),
    );
    if (basis + descriptors > 0) onChange(suggested);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t("form.search")}
          value={search}
          onChange={setSearch}
          type="search"
          className="min-w-48 grow"
        />
        <Button onPress={suggest}>{t("form.suggest")}</Button>
        <Button
          variant="quiet"
          onPress={() =>
            set(
              all.map((variable) => variable.code),
              "unused",
            )
          }
        >
          {t("form.clear")}
        </Button>
      </div>
      <p aria-live="polite" className="text-sm">
        <span className="font-medium">
          {t("form.chosenCount", { basis: count("basis"), descriptors: count("descriptor") })}
        </span>
        {suggestion && <span className="ms-2 text-muted">{suggestion}</span>}
      </p>
      {error && (
        <p id="variables-error" className="text-sm text-danger">
          {error}
        </p>
      )}
      {shown.length === 0 && <p className="text-sm text-muted">{t("form.noMatch")}</p>}
      <ul
        hidden={shown.length === 0}
        className="divide-y divide-line overflow-clip rounded-md border border-line"
      >
        {shown.map((group) => (
          <li key={group.questionCode}>
            {isItsOwnVariable(group) ? (
              <VariableRow variable={group.variables[0]} use={uses[group.variables[0].code]} onChange={set} />
            ) : (
              <>
                <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-sunken px-3 py-2 text-sm">
                  <span className="min-w-0 font-medium">
                    <CodeText>{group.questionCode}</CodeText> <bdi>{group.question}</bdi>
                  </span>
                  <span className="flex flex-wrap items-center gap-2">
                    <span className="text-xs text-muted">{t("form.all")}</span>
                    <UseSwitch
                      label={t("form.roleOfAll", { question: group.question })}
                      value={commonUse(group, uses)}
                      onChange={(use) =>
                        set(
                          group.variables.map((variable) => variable.code),
                          use,
                        )
                      }
                    />
                  </span>
                </div>
                <ul className="divide-y divide-line">
                  {group.variables.map((variable) => (
                    <li key={variable.code}>
                      <VariableRow variable={variable} use={uses[variable.code]} onChange={set} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">{t("form.textLeftOut")}</p>
    </div>
  );
}

type RowProps = Readonly<{
  variable: ListedVariable;
  use: VariableUse;
  onChange: (codes: readonly string[], use: VariableUse) => void;
}>;

function VariableRow({ variable, use, onChange }: RowProps) {
  const t = useMessages("segmentation");
  const facts = [
    t(`kind.${variable.kind}`),
    t(`level.${variable.level}`),
    ...(variable.optionCount > 0 && variable.kind !== "chosen"
      ? [t("options", { count: variable.optionCount })]
      : []),
  ];
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-2 text-sm">
      <div className="min-w-0">
        <p>
          <CodeText>{variable.code}</CodeText> <bdi>{variable.name}</bdi>
        </p>
        <p className="mt-0.5 flex flex-wrap items-center gap-2 text-xs text-muted">
          {facts.join(" · ")}
          {variable.isReversed && <Badge>{t("reversed")}</Badge>}
        </p>
      </div>
      <UseSwitch
        label={t("form.roleOf", { variable: variable.name })}
        value={use}
        onChange={(chosen) => onChange([variable.code], chosen)}
      />
    </div>
  );
}

function isItsOwnVariable({ questionCode, variables }: VariableGroup): boolean {
  return variables.length === 1 && variables[0].code === questionCode;
}

function commonUse({ variables }: VariableGroup, uses: Props["uses"]): VariableUse | null {
  const first = uses[variables[0].code];
  return variables.every((variable) => uses[variable.code] === first) ? first : null;
}

/** A question stays with all its variables when its own words match, else with those that do. */
function filterGroups(groups: readonly VariableGroup[], search: string): VariableGroup[] {
  const wanted = normaliseForMatching(search);
  if (!wanted) return [...groups];
  const matches = (text: string) => normaliseForMatching(text).includes(wanted);
  return groups.flatMap((group) => {
    if (matches(group.question) || matches(group.questionCode)) return [group];
    const variables = group.variables.filter(({ code, name }) => matches(code) || matches(name));
    return variables.length > 0 ? [{ ...group, variables }] : [];
  });
}
