import Link from "next/link";
import { joinClasses } from "#components/ui/join-classes";
import type { Locale } from "#i18n/locale";
import { translator } from "#i18n/translator";

type Props = Readonly<{ locale: Locale; studyId: string; here: "overview" | "answers" }>;

/** Two ways to look at a study's data: response by response, or question by question. */
export function DataTabs({ locale, studyId, here }: Props) {
  const t = translator(locale, "topline");
  const tabs = [
    { id: "overview", href: `/studies/${studyId}/data` },
    { id: "answers", href: `/studies/${studyId}/data/answers` },
  ] as const;
  return (
    <nav
      aria-label={t("tabs.label")}
      className="mb-6 flex gap-1 shadow-[inset_0_-1px_0_var(--color-line)]"
      data-print="hide"
    >
      {tabs.map(({ id, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === here ? "page" : undefined}
          className={joinClasses(
            "flex min-h-11 items-center border-b-2 px-3 text-sm hover:text-ink focus-visible:-outline-offset-2",
            id === here ? "border-accent font-medium text-ink" : "border-transparent text-muted",
          )}
        >
          {t(`tabs.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
