"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from "react-aria-components";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";

export type CheckboxProps = Readonly<
  Omit<AriaProps, "children" | "className" | "style"> & {
    children?: ReactNode;
    help?: ReactNode;
    className?: string;
  }
>;

export function Checkbox({ children, help, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={joinClasses(
        "group flex items-start gap-2 py-1 text-sm text-ink data-disabled:cursor-not-allowed data-disabled:text-faint",
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="mt-[calc((1lh-1.25rem)/2)] grid size-5 shrink-0 place-items-center rounded-sm border border-edge bg-surface text-on-accent transition-colors group-data-focus-visible:focus-ring group-data-hovered:border-muted group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent">
            {isIndeterminate ? <Icon as={Minus} /> : isSelected ? <Icon as={Check} /> : null}
          </span>
          {(children || help) && (
            <span className="flex min-w-0 flex-col">
              <span>{children}</span>
              {help && <span className="text-muted">{help}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
