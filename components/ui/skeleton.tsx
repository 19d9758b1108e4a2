import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{ shape?: "line" | "title" | "block" | "row"; className?: string }>;

const shapes = { line: "h-4 w-full", title: "h-8 w-1/3", block: "h-40 w-full", row: "h-9 w-full" };

/** A piece of the real shape while it loads; put `aria-busy` on what holds the pieces. */
export function Skeleton({ shape = "line", className }: Props) {
  return (
    <div
      aria-hidden="true"
      className={joinClasses("animate-pulse rounded-md bg-line/70", shapes[shape], className)}
    />
  );
}
