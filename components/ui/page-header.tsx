import type { ReactNode } from "react";

type Props = Readonly<{
  title: ReactNode;
  /** A sentence on what the page is for, or facts about the thing it shows. */
  description?: ReactNode;
  /** Usually `Breadcrumbs`, where the shell does not show them already. */
  breadcrumbs?: ReactNode;
  /** A badge beside the title. */
  status?: ReactNode;
  /** Buttons; at most one filled. */
  actions?: ReactNode;
}>;

export function PageHeader({ title, description, breadcrumbs, status, actions }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        {breadcrumbs && <div className="mb-1">{breadcrumbs}</div>}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 dir="auto" className="text-xl font-bold">
            {title}
          </h1>
          {status}
        </div>
        {description && <div className="mt-1 max-w-lg text-sm text-muted">{description}</div>}
      </div>
      {actions && (
        <div data-print="hide" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}
