import { judgeSample, requireSample } from "#analysis/planning/required-sample";
import {
  chosenModules,
  isRespondentsValid,
  type PlanDraft,
  type PlannerLibrary,
  planMinutes,
} from "#components/planner/plan-draft";
import type { PlannerWords } from "#components/planner/step-props";
import { joinClasses } from "#components/ui/join-classes";
import { formatNumber } from "#i18n/format";
import type { Locale } from "#i18n/locale";

type Props = Readonly<{
  t: PlannerWords;
  locale: Locale;
  draft: PlanDraft;
  library: PlannerLibrary;
  languageName: (language: string) => string;
}>;

const lights = {
  good: { dot: "bg-success", text: "text-success" },
  tight: { dot: "bg-warning", text: "text-warning" },
  short: { dot: "bg-danger", text: "text-danger" },
} as const;

/** Minutes in each language against the budget, and whether the sample carries the basis variables. */
export function PlanSummary({ t, locale, draft, library, languageName }: Props) {
  const variables = chosenModules(draft, library).reduce((sum, one) => sum + one.basisVariables, 0);
  const { respondents, segments } = draft;
  const needed = requireSample(variables, segments);
  const isSampled = isRespondentsValid(respondents) && respondents !== null;
  const verdict = isSampled && variables > 0 ? judgeSample(respondents, variables) : null;
  return (
    <div aria-live="polite" className="flex flex-col gap-5 text-sm">
      <div>
        <h3 className="font-bold">{t("summary.minutes")}</h3>
        <ul className="mt-2 flex flex-col gap-3">
          {planMinutes(draft, library).map(({ language, minutes }) => (
            <li key={language}>
              <MinutesBar {...{ t, minutes, budget: draft.minutes }} label={languageName(language)} />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-bold">{t("summary.sample")}</h3>
        <p className="mt-1 flex justify-between gap-3">
          <span>{t("summary.variables")}</span>
          <span dir="ltr">{formatNumber(locale, variables)}</span>
        </p>
        {verdict && isSampled && (
          <div className="mt-2 flex items-start gap-2">
            <span
              aria-hidden="true"
              data-mark=""
              className={joinClasses("mt-1.5 size-3 shrink-0 rounded-full", lights[verdict].dot)}
            />
            <div>
              <p className={joinClasses("font-bold", lights[verdict].text)}>
                {t("summary.perVariable", { perVariable: respondents / variables })}
              </p>
              <p className="mt-0.5">{t(`summary.${verdict}`, { variables, ...needed })}</p>
            </div>
          </div>
        )}
        {variables === 0 && draft.moduleIds.length > 0 && (
          <p className="mt-2 text-warning">{t("summary.noVariables")}</p>
        )}
        {isSampled && respondents < needed.forReporting && (
          <p className="mt-2 text-muted">
            {t("summary.reporting", { segments, needed: needed.forReporting })}
          </p>
        )}
      </div>
    </div>
  );
}

type BarProps = Readonly<{ t: PlannerWords; label: string; minutes: number; budget: number | null }>;

function MinutesBar({ t, label, minutes, budget }: BarProps) {
  const isOver = budget !== null && minutes > budget;
  const share = budget ? Math.min(1, minutes / budget) : 0;
  return (
    <>
      <p className="flex justify-between gap-3">
        <span>{label}</span>
        {budget !== null && <span>{t("summary.minutesOf", { minutes, budget })}</span>}
      </p>
      <div aria-hidden="true" className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
        <div
          data-mark=""
          className={joinClasses("h-full rounded-full", isOver ? "bg-danger" : "bg-bar")}
          style={{ inlineSize: `${share * 100}%` }}
        />
      </div>
      {budget !== null && (
        <p className={joinClasses("mt-0.5 text-xs", isOver ? "text-danger" : "text-muted")}>
          {isOver
            ? t("summary.over", { minutes: minutes - budget })
            : t("summary.left", { minutes: budget - minutes })}
        </p>
      )}
    </>
  );
}
