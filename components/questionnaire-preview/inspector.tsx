"use client";
import { useMemo } from "react";
import { subjectsOf } from "#components/questionnaire-editor/condition-subjects";
import { wordsOfSubjects } from "#components/questionnaire-editor/words-of-subjects";
import { inspectInterview } from "#components/questionnaire-preview/inspect-interview";
import { InspectorRoute } from "#components/questionnaire-preview/inspector-route";
import { listValues } from "#components/questionnaire-preview/list-values";
import { ValueList } from "#components/questionnaire-preview/value-list";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Badge } from "#components/ui/badge";
import { Callout } from "#components/ui/callout";
import { CodeText } from "#components/ui/code-text";
import { ProgressBar } from "#components/ui/progress-bar";
import { Tabs } from "#components/ui/tabs";
import type { PreviewMark, PreviewState } from "#contracts/questionnaires";
import type { AnswerErrorCode } from "#questionnaire/answer-error";
import { readText } from "#questionnaire/localised-text";
import type { QuestionnaireDefinition } from "#questionnaire/model";

type Props = Readonly<{ definition: QuestionnaireDefinition; mark: PreviewMark | undefined }>;

/** What the evaluator knows of the interview in the frame, page by page. */
export function Inspector({ definition, mark }: Props) {
  const t = useMessages("preview");
  return (
    <section aria-label={t("inspector.title")} className="flex min-w-0 flex-col gap-4">
      <h2 className="text-base font-bold">{t("inspector.title")}</h2>
      {mark?.state ? (
        <Inspected definition={definition} mark={mark} state={mark.state} />
      ) : (
        <p className="text-sm text-muted">{t("inspector.waiting")}</p>
      )}
    </section>
  );
}

function Inspected({
  definition,
  mark,
  state,
}: Readonly<{ definition: QuestionnaireDefinition; mark: PreviewMark; state: PreviewState }>) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  const inspection = useMemo(() => inspectInterview(definition, state), [definition, state]);
  const words = useMemo(() => {
    const subjects = definition.pages.flatMap((page) => page.questions).flatMap(subjectsOf);
    return wordsOfSubjects(subjects, locale);
  }, [definition, locale]);
  const { outcome, progress, route, answers, offPath } = inspection;
  const left = listValues(definition, offPath, locale);
  const tones = { "in-progress": "info", complete: "success", "screened-out": "warning" } as const;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2" aria-live="polite">
        <Badge tone={tones[outcome.status]} hasDot>
          {t(`outcome.${outcome.status}`)}
        </Badge>
        {mark.page && <span className="text-sm text-muted">{t("inspector.page", { code: mark.page })}</span>}
      </div>
      <ProgressBar locale={locale} label={t("inspector.progress")} share={progress} />
      <LastSend errors={mark.errors} />
      <QuotaCells definition={definition} cells={inspection.quotaCells} />
      <Tabs
        label={t("inspector.title")}
        tabs={[
          {
            id: "values",
            label: t("inspector.values"),
            panel: (
              <div className="flex flex-col gap-4">
                <ValueList values={listValues(definition, answers, locale)} />
                {left.length > 0 && (
                  <div className="flex flex-col gap-2">
                    <h3 className="text-sm font-semibold">{t("inspector.offPath")}</h3>
                    <p className="text-sm text-muted">{t("inspector.offPathHelp")}</p>
                    <ValueList values={left} />
                  </div>
                )}
              </div>
            ),
          },
          {
            id: "route",
            label: t("inspector.route"),
            panel: <InspectorRoute route={route} here={mark.page} words={words} />,
          },
        ]}
      />
    </>
  );
}

function LastSend({ errors }: Pick<PreviewMark, "errors">) {
  const t = useMessages("preview");
  if (errors.length === 0) return null;
  const isWarning = errors.every(({ level }) => level === "warning");
  return (
    <Callout tone={isWarning ? "warning" : "danger"} title={t("sent.title")}>
      <ul className="flex flex-col gap-1">
        {errors.map(({ variable, code, level, limit }) => {
          const words = t(`sentError.${code as AnswerErrorCode}`);
          return (
            <li key={`${variable} ${code}`}>
              {t(level === "warning" ? "sent.warning" : "sent.error")}: <CodeText>{variable}</CodeText>{" "}
              {limit === undefined ? words : t("sent.limit", { words, limit })}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}

function QuotaCells({
  definition,
  cells,
}: Readonly<{ definition: QuestionnaireDefinition; cells: readonly string[] }>) {
  const t = useMessages("preview");
  const locale = useCurrentLocale();
  if (!definition.quotas?.length) return null;
  const all = definition.quotas.flatMap((quota) => quota.cells);
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm">
      <span className="font-medium">{t("inspector.quotas")}</span>
      {cells.length === 0 && <span className="text-muted">{t("inspector.noQuotas")}</span>}
      {cells.map((code) => (
        <Badge key={code}>{readText(all.find((cell) => cell.code === code)?.label, locale) || code}</Badge>
      ))}
    </div>
  );
}
