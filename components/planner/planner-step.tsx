import type { ReactNode } from "react";

type Props = Readonly<{
  id: string;
  number: string;
  stepLabel: string;
  title: string;
  help: string;
  actions?: ReactNode;
  children: ReactNode;
}>;

/** One numbered part of the plan. */
export function PlannerStep({ id, number, stepLabel, title, help, actions, children }: Props) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-20 rounded-md border border-line bg-surface p-4 sm:p-5"
    >
      <header className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 gap-3">
          <span
            aria-hidden="true"
            className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft font-bold text-accent"
          >
            {number}
          </span>
          <div className="min-w-0">
            <h2 id={`${id}-title`} className="text-lg font-bold">
              <span className="sr-only">{stepLabel} </span>
              {title}
            </h2>
            <p className="mt-0.5 text-sm text-muted">{help}</p>
          </div>
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}
