"use client";

import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type Props<Id extends string> = Readonly<{
  /** Names the group for screen readers. */
  label: string;
  options: readonly { id: Id; label: ReactNode; isDisabled?: boolean }[];
  value: Id;
  onChange: (id: Id) => void;
}>;

/** Two to four ways of looking at the same thing, exactly one of them on. */
export function SegmentedControl<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
      className="inline-flex w-fit rounded-md border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          isDisabled={option.isDisabled}
          className="min-h-8 rounded-sm px-3 text-sm text-muted transition-colors data-disabled:cursor-not-allowed data-disabled:text-faint data-hovered:text-ink data-selected:bg-surface data-selected:font-medium data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--color-line)]"
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
