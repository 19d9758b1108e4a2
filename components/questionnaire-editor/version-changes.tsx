"use client";
import type { ReactNode } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Callout } from "#components/ui/callout";
import { CodeText } from "#components/ui/code-text";
import type { VersionChange } from "#questionnaire/compare-versions";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

type Props = Readonly<{
  change: VersionChange;
  previous: QuestionnaireDefinition;
  next: QuestionnaireDefinition;
}>;

/** What the next version adds, drops and rewords, and what becomes of the answers. */
export function VersionChanges({ change, previous, next }: Props) {
  const t = useMessages("questionnaire");
  const changed = [...new Set(change.changed.map(({ code }) => code))];
  const isEmpty = change.added.length + change.removed.length + changed.length === 0;
  return (
    <div className="flex flex-col gap-4">
      {change.problems.length > 0 && (
        <Callout tone="danger" title={t("publish.refused")}>
          <ul className="list-disc ps-5">
            {change.problems.map(({ code, questionCode }) => (
              <li key={questionCode}>
                <CodeText>{questionCode}</CodeText> {t(`publish.problems.${code}`)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      <QuestionList
        title={t("publish.added", { count: change.added.length })}
        codes={change.added}
        definition={next}
      />
      <QuestionList
        title={t("publish.removed", { count: change.removed.length })}
        help={t("publish.removedHelp")}
        codes={change.removed}
        definition={previous}
      />
      <QuestionList
        title={t("publish.changed", { count: changed.length })}
        help={t("publish.changedHelp")}
        codes={changed}
        definition={next}
        noteOf={(code) =>
          change.changed
            .filter((one) => one.code === code)
            .map((one) => t(`publish.changes.${one.change}`))
            .join(t("listComma"))
        }
      />
      {isEmpty && <p>{t("publish.onlyTexts")}</p>}
    </div>
  );
}

type ListProps = Readonly<{
  title: string;
  help?: string;
  codes: readonly string[];
  definition: QuestionnaireDefinition;
  noteOf?: (code: string) => ReactNode;
}>;

function QuestionList({ title, help, codes, definition, noteOf }: ListProps) {
  const locale = useCurrentLocale();
  if (codes.length === 0) return null;
  const questions = definition.pages.flatMap((page) => page.questions);
  return (
    <section>
      <h3 className="text-sm font-bold">{title}</h3>
      {help && <p className="text-xs text-muted">{help}</p>}
      <ul className="mt-1 flex flex-col gap-1">
        {codes.map((code) => (
          <li key={code} className="flex items-baseline gap-2">
            <CodeText>{code}</CodeText>
            <span className="min-w-0">
              <bdi className="line-clamp-1">
                {readText(questions.find((question) => question.code === code)?.text, locale)}
              </bdi>
              {noteOf && <span className="block text-xs text-muted">{noteOf(code)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
