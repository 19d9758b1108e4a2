import type { ReactNode } from "react";
import { joinClasses } from "#components/ui/join-classes";
import type { Tone } from "#components/ui/tone";

type Props = Readonly<{
  children: ReactNode;
  tone?: Tone;
  /** A dot before the words, for the state of a thing that changes. */
  hasDot?: boolean;
}>;

const looks: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  info: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

export function Badge({ children, tone = "neutral", hasDot }: Props) {
  return (
    <span
      className={joinClasses(
        "inline-flex w-fit items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap",
        looks[tone],
      )}
    >
      {hasDot && <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  );
}
