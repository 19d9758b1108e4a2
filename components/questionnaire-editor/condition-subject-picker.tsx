"use client";
import { useMemo } from "react";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { ComboBox } from "#components/ui/combo-box";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{
  label: string;
  variable: string;
  subjects: readonly ConditionSubject[];
  onPick: (subject: ConditionSubject) => void;
}>;

/** A question by its code or its words, and then, where it has several, its item. */
export function ConditionSubjectPicker({ label, variable, subjects, onPick }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const subject = subjects.find((one) => one.variable === variable);
  // Browsers take the direction of a line from its first letter, and a code begins with a Latin one.
  const mark = locale === "fa" ? "\u200f" : "";
  const questions = useMemo(() => {
    const first = new Map(subjects.map((one) => [one.questionCode, one.questionText]));
    return [...first].map(([id, text]) => ({ id, label: `${mark}${id} · ${readText(text, locale)}` }));
  }, [subjects, locale, mark]);
  const items = subjects.filter((one) => one.questionCode === subject?.questionCode);
  const pickQuestion = (code: unknown) => {
    const first = subjects.find((one) => one.questionCode === code);
    if (first && first.questionCode !== subject?.questionCode) onPick(first);
  };
  const pickItem = (code: unknown) => {
    const picked = items.find((one) => one.variable === code);
    if (picked && picked.variable !== variable) onPick(picked);
  };
  return (
    <div className="flex min-w-0 grow flex-col gap-2">
      <ComboBox
        size="small"
        key={subject?.questionCode ?? variable}
        label={label}
        isLabelHidden
        openLabel={t("condition.openQuestions")}
        emptyText={t("condition.noMatch")}
        placeholder={t("condition.pickQuestion")}
        options={questions}
        defaultSelectedKey={subject?.questionCode ?? null}
        defaultInputValue={subject ? undefined : variable}
        error={subject || !variable ? undefined : t("condition.unknown", { variable })}
        onSelectionChange={pickQuestion}
      />
      {items.length > 1 && (
        <ComboBox
          size="small"
          key={`${variable}.item`}
          label={t("condition.item")}
          isLabelHidden
          openLabel={t("condition.openItems")}
          emptyText={t("condition.noMatch")}
          options={items.map((one) => ({
            id: one.variable,
            label: `${mark}${one.variable} · ${
              // Beside the words typed into one of its options, the choice itself.
              one.variable === one.questionCode ? t("condition.theAnswer") : readText(one.label, locale)
            }`,
          }))}
          defaultSelectedKey={variable}
          onSelectionChange={pickItem}
        />
      )}
    </div>
  );
}
