"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { ListBoxItem, Text } from "react-aria-components";
import { Icon } from "#components/ui/icon";

export type ChoiceOption = Readonly<{
  id: string;
  label: string;
  description?: ReactNode;
  isDisabled?: boolean;
}>;

/** A row of a select or combo box. */
export function ChoiceItem({ option }: Readonly<{ option: ChoiceOption }>) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled}
      className="flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:text-faint data-focused:bg-sunken data-selected:font-medium"
    >
      {({ isSelected }) => (
        <>
          <span className="flex size-4 shrink-0 items-center text-accent">
            {isSelected && <Icon as={Check} />}
          </span>
          <span className="flex min-w-0 flex-col">
            <Text slot="label">
              <bdi>{option.label}</bdi>
            </Text>
            {option.description && (
              <Text slot="description" className="font-normal text-muted">
                {option.description}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
