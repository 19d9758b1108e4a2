import type { ReactNode } from "react";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  children: ReactNode;
  title?: ReactNode;
  description?: ReactNode;
  /** At the inline end of the title. */
  actions?: ReactNode;
  /** Without padding, for a table that reaches the edges. */
  isFlush?: boolean;
  as?: "section" | "article" | "div" | "li";
  headingLevel?: 2 | 3;
  className?: string;
}>;

export function Card({
  children,
  title,
  description,
  actions,
  isFlush,
  as: Element = "section",
  headingLevel = 2,
  className,
}: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <Element
      className={joinClasses("min-w-0 overflow-clip rounded-md border border-line bg-surface", className)}
    >
      {(title || actions) && (
        <header
          className={joinClasses(
            "flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5",
            isFlush && "pb-3",
          )}
        >
          <div className="min-w-0">
            {title && <Heading className="text-base font-bold">{title}</Heading>}
            {description && <p className="mt-0.5 text-sm text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={isFlush ? undefined : "p-4 sm:p-5"}>{children}</div>
    </Element>
  );
}
