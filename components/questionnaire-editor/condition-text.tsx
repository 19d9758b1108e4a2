"use client";
import type { ReactNode } from "react";
import type { ConditionSubject } from "#components/questionnaire-editor/condition-subjects";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { CodeText } from "#components/ui/code-text";
import type { Condition } from "#questionnaire/condition";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ condition: Condition; subjects: readonly ConditionSubject[] }>;

/** A rule in words; only a view of it. */
export function ConditionText({ condition, subjects }: Props): ReactNode {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  switch (condition.type) {
    case "all":
    case "any":
      return (
        <>
          {t(`condition.${condition.type}`)}
          <ul className="ms-2 list-disc border-s border-line ps-5">
            {condition.of.map((part, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts may be alike
              <li key={position}>
                <ConditionText condition={part} subjects={subjects} />
              </li>
            ))}
          </ul>
        </>
      );
    case "not":
      return (
        <>
          {t("condition.not")} <ConditionText condition={condition.of} subjects={subjects} />
        </>
      );
    default: {
      const subject = subjects.find(({ variable }) => variable === condition.variable);
      return (
        <>
          <CodeText>{condition.variable}</CodeText> {t(`condition.operators.${condition.type}`)}{" "}
          {condition.type === "in" &&
            condition.codes
              .map(
                (code) =>
                  readText(subject?.options.find((option) => option.code === code)?.label, locale) || code,
              )
              .join(locale === "fa" ? "، " : ", ")}
          {condition.type === "between" && (
            <span dir="ltr">{`${condition.min ?? "−∞"} … ${condition.max ?? "∞"}`}</span>
          )}
        </>
      );
    }
  }
}
