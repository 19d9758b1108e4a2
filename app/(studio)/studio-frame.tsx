import { FolderKanban, Users } from "lucide-react";
import type { ReactNode } from "react";
import { currentLocale } from "#app/session/current-locale";
import { chooseLanguageAction, chooseThemeAction } from "#app/session/preference-actions";
import { CommandMenu } from "#components/shell/command-menu";
import { LanguageSwitch } from "#components/shell/language-switch";
import { ProductMark } from "#components/shell/product-mark";
import { UserMenu } from "#components/shell/user-menu";
import { AppShell } from "#components/ui/app-shell";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { Icon } from "#components/ui/icon";
import { studySteps } from "#contracts/studies";
import { translator } from "#i18n/translator";
import { readText } from "#questionnaire/localised-text";
import type { Membership } from "#server/people/find-membership-of";
import { listWorkspace } from "#server/studies/list-workspace";

type Props = Readonly<{
  viewer: Membership;
  breadcrumbs?: readonly { label: string; href?: string }[];
  steps?: ReactNode;
  children: ReactNode;
}>;

/** The frame of the research team's pages: workspace, clients and studies on the inline start. */
export async function StudioFrame({ viewer, breadcrumbs = [], steps, children }: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "common");
  const clients = await listWorkspace(viewer);
  const destinations = clients.flatMap((client) => [
    { id: client.id, label: readText(client.name, locale), href: `/clients/${client.id}` },
    ...client.studies.flatMap((study) =>
      studySteps.map((step) => ({
        id: `${study.id}-${step}`,
        label: `${readText(study.title, locale)} · ${t(`steps.${step}`)}`,
        href: `/studies/${study.id}/${step}`,
      })),
    ),
  ]);
  const people = { href: "/people", label: t("nav.people"), icon: <Icon as={Users} /> };
  return (
    <AppShell
      brand={<ProductMark name={t("product")} href="/clients" />}
      navLabel={t("mainNavigation")}
      menuLabel={t("menu")}
      closeMenuLabel={t("closeMenu")}
      skipLabel={t("skipToContent")}
      nav={[
        {
          id: "work",
          items: [
            { href: "/clients", label: t("nav.clients"), icon: <Icon as={FolderKanban} />, isExact: true },
            ...(viewer.role === "owner" ? [people] : []),
          ],
        },
        ...clients.slice(0, 12).map((client) => ({
          id: client.id,
          title: readText(client.name, locale),
          items: client.studies
            .slice(0, 8)
            .map((study) => ({ href: `/studies/${study.id}`, label: readText(study.title, locale) })),
        })),
      ]}
      sidebarFoot={<span dir="auto">{viewer.workspaceName}</span>}
      breadcrumbs={<Breadcrumbs label={t("breadcrumbs")} crumbs={breadcrumbs} />}
      search={<CommandMenu destinations={destinations} />}
      languageSwitch={<LanguageSwitch choose={chooseLanguageAction} />}
      userMenu={<UserMenu name={viewer.userName} chooseTheme={chooseThemeAction} />}
      steps={steps}
    >
      {children}
    </AppShell>
  );
}
