import Link from "next/link";
import type { ClientInList } from "#components/studies/client-card";
import { joinClasses } from "#components/ui/join-classes";
import { studySteps } from "#contracts/studies";
import { formatDate } from "#i18n/format";
import { timeZone } from "#i18n/intl-settings";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";

type Props = Readonly<{ study: ClientInList["studies"][number]; locale: Locale }>;

/** One line a study: its title, six marks for its steps, and what to do next. */
export function StudyRow({ study, locale }: Props) {
  const t = translator(locale, "studies");
  const words = translator(locale, "common");
  const next = studySteps.find((step) => study.steps[step] === "current");
  const done = studySteps.filter((step) => study.steps[step] === "done").length;
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        href={`/studies/${study.id}`}
        className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 transition-colors hover:bg-sunken focus-visible:-outline-offset-2 sm:px-5"
      >
        <span className="min-w-0 grow basis-64">
          <span dir="auto" className="block font-medium text-ink">
            {readText(study.title, locale)}
          </span>
          <span className="text-xs text-muted">{formatDate(locale, study.createdAt, timeZone)}</span>
        </span>
        <span className="flex items-center gap-3 text-sm text-muted">
          <span aria-hidden="true" className="flex gap-1">
            {studySteps.map((step) => (
              <span
                key={step}
                className={joinClasses(
                  "h-1.5 w-5 rounded-full",
                  study.steps[step] === "done" ? "bg-accent" : step === next ? "bg-accent/35" : "bg-line",
                )}
              />
            ))}
          </span>
          <span className="min-w-32">
            {next && done < studySteps.length
              ? t("study.nextStep", { step: words(`steps.${next}`) })
              : study.steps.report === "done"
                ? t("study.reportOut")
                : t("study.allDone")}
          </span>
        </span>
      </Link>
    </li>
  );
}
