"use client";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { VariableUse } from "#components/segmentation/group-variables";
import { useMessages } from "#components/shell/use-messages";

type Props = Readonly<{
  label: string;
  /** Null when several variables differ. */
  value: VariableUse | null;
  onChange: (use: VariableUse) => void;
}>;

/** Basis or descriptor; pressing the one that is on turns it off. */
export function UseSwitch({ label, value, onChange }: Props) {
  const t = useMessages("segmentation");
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null || value === "unused" ? [] : [value]}
      onSelectionChange={(keys) =>
        onChange(keys.has("basis") ? "basis" : keys.has("descriptor") ? "descriptor" : "unused")
      }
      className="flex shrink-0 gap-1"
    >
      {(["basis", "descriptor"] as const).map((use) => (
        <ToggleButton
          key={use}
          id={use}
          className="min-h-8 rounded-md border border-edge px-2.5 text-xs text-muted transition-colors data-hovered:bg-sunken data-selected:border-accent data-selected:bg-accent-soft data-selected:font-medium data-selected:text-accent"
        >
          {t(`form.${use}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
