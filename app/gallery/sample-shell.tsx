import { Briefcase, FlaskConical, Home, Users } from "lucide-react";
import { SampleMenus } from "#app/gallery/sample-menus";
import { say } from "#app/gallery/say";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Icon } from "#components/ui/icon";
import { StepNav } from "#components/ui/step-nav";
import type { Locale } from "#i18n/locale";

/** Everything around the page, as the studio's layout fills it. */
export function sampleShell(locale: Locale) {
  const t = say(locale);
  const here = `/gallery?lang=${locale}`;
  const steps = [
    ["plan", t("طرح", "Plan"), "done", t("انجام شد", "done")],
    ["questionnaire", t("پرسش‌نامه", "Questionnaire"), "done", t("انجام شد", "done")],
    ["fieldwork", t("گردآوری", "Fieldwork"), "current", t("در جریان", "under way")],
    ["data", t("داده‌ها", "Data"), "todo", t("آمادهٔ شروع", "ready to start")],
    ["segments", t("بخش‌ها", "Segments"), "todo", t("آمادهٔ شروع", "ready to start")],
    [
      "report",
      t("گزارش", "Report"),
      "locked",
      t("پس از انتخاب جواب باز می‌شود", "opens once a solution is chosen"),
    ],
  ] as const;
  return {
    brand: <span className="text-lg font-bold text-accent">{t("بخش", "Bakhsh")}</span>,
    navLabel: t("بخش‌های برنامه", "Main"),
    nav: [
      {
        id: "work",
        items: [
          { href: "/gallery", label: t("خانه", "Home"), icon: <Icon as={Home} /> },
          { href: "/gallery/clients", label: t("کارفرماها", "Clients"), icon: <Icon as={Briefcase} /> },
          { href: "/gallery/members", label: t("اعضا", "Members"), icon: <Icon as={Users} /> },
        ],
      },
      {
        id: "studies",
        title: t("مطالعه‌های اخیر", "Recent studies"),
        items: [
          {
            href: "/gallery/a",
            label: t("نرم‌افزار حسابداری شرکت‌ها", "Business accounting software"),
            icon: <Icon as={FlaskConical} />,
          },
          { href: "/gallery/b", label: "McDonald’s", icon: <Icon as={FlaskConical} /> },
        ],
      },
    ],
    sidebarFoot: t("فضای کاری: پژوهش نگاه", "Workspace: Negah Research"),
    menuLabel: t("باز کردن فهرست", "Open menu"),
    closeMenuLabel: t("بستن فهرست", "Close menu"),
    skipLabel: t("رفتن به محتوا", "Skip to content"),
    breadcrumbs: (
      <Breadcrumbs
        label={t("مسیر", "Breadcrumbs")}
        crumbs={[
          { label: t("کارفرماها", "Clients"), href: here },
          { label: t("شرکت سپیدار", "Sepidar Ltd"), href: `${here}#client` },
          { label: t("نرم‌افزار حسابداری شرکت‌ها", "Business accounting software") },
        ]}
      />
    ),
    userMenu: <SampleMenus locale={locale} />,
    steps: (
      <StepNav
        label={t("گام‌های مطالعه", "Steps of the study")}
        steps={steps.map(([id, label, state, stateLabel]) => ({
          id,
          label,
          state,
          stateLabel,
          href: here,
          isHere: id === "fieldwork",
        }))}
      />
    ),
  };
}
