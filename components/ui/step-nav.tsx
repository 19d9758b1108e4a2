import { Check, Lock } from "lucide-react";
import Link from "next/link";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

export type StepState = "todo" | "current" | "done" | "locked";

export type Step = Readonly<{
  id: string;
  label: string;
  href: string;
  /** The page being shown is `isHere`; how far the work has come is `state`. */
  state: StepState;
  isHere?: boolean;
  /** The state in words, for screen readers and as a tooltip: "done", "opens after publishing". */
  stateLabel: string;
}>;

type Props = Readonly<{ label: string; steps: readonly Step[] }>;

/** The six steps of a study in the order of the work; scrolls sideways on a phone. */
export function StepNav({ label, steps }: Props) {
  return (
    <nav aria-label={label} className="relative overflow-x-auto [scrollbar-width:none]">
      <ol className="flex min-w-max px-3 sm:px-6">
        {steps.map((step) => (
          <li key={step.id} className={joinClasses("flex", step.isHere && "[scroll-initial-target:nearest]")}>
            <StepLink step={step} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepLink({ step }: Readonly<{ step: Step }>) {
  const look = joinClasses(
    "flex min-h-11 items-center gap-2 border-b-2 px-3 text-sm whitespace-nowrap transition-colors focus-visible:-outline-offset-2",
    step.isHere ? "border-accent font-medium text-ink" : "border-transparent text-muted",
  );
  const content = (
    <>
      <StepMark state={step.state} />
      {step.label}
      <span className="sr-only">{step.stateLabel}</span>
    </>
  );
  if (step.state === "locked") {
    return (
      <span aria-disabled="true" title={step.stateLabel} className={joinClasses(look, "text-faint")}>
        {content}
      </span>
    );
  }
  return (
    <Link
      href={step.href}
      title={step.stateLabel}
      aria-current={step.isHere ? "page" : undefined}
      className={joinClasses(look, "hover:text-ink")}
    >
      {content}
    </Link>
  );
}

function StepMark({ state }: Readonly<{ state: StepState }>) {
  if (state === "done") {
    return (
      <span className="grid size-4 place-items-center rounded-full bg-accent text-on-accent">
        <Icon as={Check} size={12} />
      </span>
    );
  }
  if (state === "locked") return <Icon as={Lock} size={12} className="m-0.5" />;
  return (
    <span
      aria-hidden="true"
      className={joinClasses(
        "size-4 rounded-full border-2",
        state === "current" ? "border-accent bg-accent-soft" : "border-edge/60",
      )}
    />
  );
}
