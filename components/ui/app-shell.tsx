import type { ReactNode } from "react";
import { PhoneMenu } from "#components/ui/phone-menu";
import { type NavGroup, SideNav } from "#components/ui/side-nav";

type Props = Readonly<{
  /** The product's name or mark, at the head of the sidebar. */
  brand: ReactNode;
  navLabel: string;
  nav: readonly NavGroup[];
  /** Under the navigation, such as the workspace's name. */
  sidebarFoot?: ReactNode;
  menuLabel: string;
  closeMenuLabel: string;
  /** Jumps over the frame for keyboard users. */
  skipLabel: string;
  breadcrumbs?: ReactNode;
  search?: ReactNode;
  languageSwitch?: ReactNode;
  themeSwitch?: ReactNode;
  userMenu?: ReactNode;
  /** Between the top bar and the page: `StepNav` inside a study. */
  steps?: ReactNode;
  children: ReactNode;
}>;

export function AppShell({
  brand,
  navLabel,
  nav,
  sidebarFoot,
  menuLabel,
  closeMenuLabel,
  skipLabel,
  breadcrumbs,
  search,
  languageSwitch,
  themeSwitch,
  userMenu,
  steps,
  children,
}: Props) {
  const sidebar = (
    <>
      <div className="flex min-h-10 items-center px-2">{brand}</div>
      <div className="mt-3 grow">
        <SideNav label={navLabel} groups={nav} />
      </div>
      {sidebarFoot && (
        <div className="mt-4 border-t border-line px-2 pt-3 text-sm text-muted">{sidebarFoot}</div>
      )}
    </>
  );
  return (
    <div className="flex min-h-screen bg-canvas text-ink">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {skipLabel}
      </a>
      <aside
        data-print="hide"
        className="sticky top-0 hidden h-screen w-60 shrink-0 flex-col overflow-y-auto border-e border-line bg-surface p-3 lg:flex"
      >
        {sidebar}
      </aside>
      <div className="flex min-w-0 grow flex-col">
        <header data-print="hide" className="sticky top-0 z-30 border-b border-line bg-surface">
          <div className="flex min-h-14 items-center gap-2 px-3 sm:px-6">
            <PhoneMenu label={menuLabel} closeLabel={closeMenuLabel}>
              {sidebar}
            </PhoneMenu>
            <div className="min-w-0 grow">{breadcrumbs}</div>
            {search}
            <div className="flex shrink-0 items-center gap-1">
              {languageSwitch}
              {themeSwitch}
              {userMenu}
            </div>
          </div>
          {steps}
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-2xl grow px-4 py-6 outline-none sm:px-6 sm:py-8"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
