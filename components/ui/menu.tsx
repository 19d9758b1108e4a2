"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonLook } from "#components/ui/button-look";
import { joinClasses } from "#components/ui/join-classes";
import { popupLook } from "#components/ui/popup-look";

export type MenuAction = Readonly<{
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  /** Goes to an address instead of calling `onAction`. */
  href?: string;
  onAction?: () => void;
  isDanger?: boolean;
  isDisabled?: boolean;
}>;

type Props = Readonly<{
  /** Names the button for screen readers; shown when there is no `trigger`. */
  label: string;
  /** What the button shows instead of its label, such as an icon. */
  trigger?: ReactNode;
  isIconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  items: readonly MenuAction[];
}>;

export function Menu({ label, trigger, isIconOnly, variant = "quiet", size = "medium", items }: Props) {
  return (
    <MenuTrigger>
      <Button aria-label={trigger ? label : undefined} className={buttonLook(variant, size, isIconOnly)}>
        {trigger ?? label}
      </Button>
      <Popover placement="bottom end" className={joinClasses(popupLook, "min-w-44")}>
        <AriaMenu aria-label={label} items={items} className="max-h-96 overflow-y-auto p-1 outline-none">
          {(item) => (
            <MenuItem
              id={item.id}
              href={item.href}
              textValue={item.label}
              onAction={item.onAction}
              isDisabled={item.isDisabled}
              className={joinClasses(
                "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none data-disabled:cursor-not-allowed data-disabled:text-faint",
                item.isDanger ? "text-danger data-focused:bg-danger-soft" : "data-focused:bg-sunken",
              )}
            >
              {item.icon}
              <span className="flex min-w-0 flex-col">
                <span>{item.label}</span>
                {item.description && <span className="text-xs text-muted">{item.description}</span>}
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
