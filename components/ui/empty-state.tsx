import type { ReactNode } from "react";

type Props = Readonly<{
  title: string;
  /** Explains the step in a sentence or two. */
  children: ReactNode;
  /** The first thing to do here, then perhaps an example. */
  actions?: ReactNode;
  icon?: ReactNode;
  /** Where it is all that the page holds. */
  isWholePage?: boolean;
}>;

export function EmptyState({ title, children, actions, icon, isWholePage }: Props) {
  const Heading = isWholePage ? "h1" : "h2";
  return (
    <div className="flex flex-col items-center gap-2 rounded-md border border-dashed border-edge/50 px-6 py-12 text-center">
      {icon && (
        <span className="mb-2 grid size-12 place-items-center rounded-full bg-accent-soft text-accent">
          {icon}
        </span>
      )}
      <Heading className="text-base font-bold">{title}</Heading>
      <div className="max-w-md text-sm text-muted">{children}</div>
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
