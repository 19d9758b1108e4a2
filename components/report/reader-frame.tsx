import type { ReactNode } from "react";

type Props = Readonly<{
  brand: ReactNode;
  languageSwitch: ReactNode;
  userMenu: ReactNode;
  skipLabel: string;
  /** Says that this is not the real thing, on a preview. */
  banner?: ReactNode;
  children: ReactNode;
}>;

/** As little as possible around what a client came to read. */
export function ReaderFrame({ brand, languageSwitch, userMenu, skipLabel, banner, children }: Props) {
  return (
    <div className="flex min-h-screen flex-col bg-canvas text-ink print:block print:bg-transparent">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {skipLabel}
      </a>
      <header data-print="hide" className="sticky top-0 z-30 border-b border-line bg-surface">
        <div className="mx-auto flex min-h-14 w-full max-w-2xl items-center gap-2 px-4 sm:px-6">
          <div className="min-w-0 grow truncate">{brand}</div>
          {languageSwitch}
          {userMenu}
        </div>
      </header>
      {banner && <div data-print="hide">{banner}</div>}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-2xl grow px-4 py-6 outline-none sm:px-6 sm:py-8 print:max-w-none print:p-0"
      >
        {children}
      </main>
    </div>
  );
}
