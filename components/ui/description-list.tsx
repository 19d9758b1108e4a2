import type { ReactNode } from "react";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  items: readonly { term: string; value: ReactNode }[];
  /** `rows`: term beside value; `columns`: a strip of facts, term above value. */
  layout?: "rows" | "columns";
}>;

export function DescriptionList({ items, layout = "rows" }: Props) {
  if (layout === "columns") {
    return (
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-10">
        {items.map(({ term, value }) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-muted">{term}</dt>
            <dd className="mt-0.5 text-lg font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className="text-sm">
      {items.map(({ term, value }, index) => (
        <div
          key={term}
          className={joinClasses(
            "grid gap-x-4 py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr]",
            index > 0 && "border-t border-line",
          )}
        >
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
