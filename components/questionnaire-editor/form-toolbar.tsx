"use client";
import type { LucideIcon } from "lucide-react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Tooltip } from "#components/ui/tooltip";

export type FormAction = Readonly<{
  id: string;
  label: string;
  icon: LucideIcon;
  isDisabled?: boolean;
  onPress: () => void;
}>;

type Props = Readonly<{ icon: LucideIcon; title: string; actions: readonly FormAction[] }>;

/** What is being edited, and what can be done with it as a whole. */
export function FormToolbar({ icon, title, actions }: Props) {
  return (
    <div className="flex items-start justify-between gap-2">
      <h2
        id="form-title"
        tabIndex={-1}
        className="flex min-w-0 items-start gap-2 pt-2 text-sm font-bold outline-none"
      >
        <Icon as={icon} className="mt-0.5 shrink-0 text-accent" />
        <span dir="auto" className="wrap-anywhere">
          {title}
        </span>
      </h2>
      <div className="flex shrink-0">
        {actions.map(({ id, label, icon: drawing, isDisabled, onPress }) => (
          <Tooltip key={id} text={label}>
            <Button
              size="small"
              variant="quiet"
              isIconOnly
              aria-label={label}
              isDisabled={isDisabled}
              icon={<Icon as={drawing} />}
              onPress={onPress}
            />
          </Tooltip>
        ))}
      </div>
    </div>
  );
}
