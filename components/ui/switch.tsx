"use client";

import type { ReactNode } from "react";
import { type SwitchProps as AriaProps, Switch as AriaSwitch } from "react-aria-components";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> & {
    children: ReactNode;
    help?: ReactNode;
    className?: string;
  }
>;

/** For a setting that takes effect at once; a form that is submitted later uses a checkbox. */
export function Switch({ children, help, className, ...props }: Props) {
  return (
    <AriaSwitch
      {...props}
      className={joinClasses(
        "group flex items-start gap-3 py-1 text-sm data-disabled:cursor-not-allowed data-disabled:text-faint",
        className,
      )}
    >
      <span className="mt-0.5 flex h-5 w-9 shrink-0 items-center rounded-full border border-edge bg-sunken p-0.5 transition-colors group-data-focus-visible:focus-ring group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-3.5 rounded-full bg-edge transition-transform group-data-selected:translate-x-4 group-data-selected:bg-on-accent rtl:group-data-selected:-translate-x-4" />
      </span>
      <span className="flex min-w-0 flex-col">
        <span>{children}</span>
        {help && <span className="text-muted">{help}</span>}
      </span>
    </AriaSwitch>
  );
}
