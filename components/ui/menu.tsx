"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { Menu as AriaMenu, Header, MenuItem, MenuSection, Popover } from "react-aria-components";
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
}> &
  Content;

/** Sections are asked for when the menu opens: a page may have a long menu in every row. */
type Content =
  | Readonly<{ items: readonly MenuAction[] }>
  | Readonly<{ sections: () => readonly MenuSectionOf[] }>;

/** Actions that belong together, under a heading. */
type MenuSectionOf = Readonly<{ id: string; label: string; items: readonly MenuAction[] }>;

const openingKeys = new Set(["Enter", " ", "ArrowDown", "ArrowUp"]);

/** A plain button until it is opened: a long form has one in every row. */
export function Menu({ label, trigger, isIconOnly, variant = "quiet", size = "medium", ...content }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const menuId = useId();
  const [openedAt, setOpenedAt] = useState<"first" | "last">();
  const close = () => setOpenedAt(undefined);
  const open = () => {
    // Not every browser gives the focus to a button that is clicked, and the menu gives it back to what had it.
    button.current?.focus({ preventScroll: true });
    setOpenedAt("first");
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.altKey || event.repeat || !openingKeys.has(event.key)) return;
    // A click made of a key press would count as a screen reader's, for which the first item gets no focus.
    event.preventDefault();
    setOpenedAt(event.key === "ArrowUp" ? "last" : "first");
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={trigger ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={openedAt !== undefined}
        aria-controls={openedAt && menuId}
        onClick={open}
        onKeyDown={openByKey}
        className={buttonLook(variant, size, isIconOnly)}
      >
        {trigger ?? label}
      </button>
      {openedAt && (
        <Popover
          isOpen
          onOpenChange={close}
          triggerRef={button}
          placement="bottom end"
          className={joinClasses(popupLook, "min-w-44")}
        >
          <AriaMenu
            id={menuId}
            aria-label={label}
            autoFocus={openedAt}
            onClose={close}
            className="max-h-96 overflow-y-auto p-1 outline-none"
          >
            <Rows {...content} />
          </AriaMenu>
        </Popover>
      )}
    </>
  );
}

function Rows(content: Content) {
  if ("items" in content) return content.items.map((item) => <ActionRow key={item.id} item={item} />);
  return content.sections().map((section) => (
    <MenuSection key={section.id} className="pb-1 not-first:border-t not-first:border-line">
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">{section.label}</Header>
      {section.items.map((item) => (
        <ActionRow key={item.id} item={item} />
      ))}
    </MenuSection>
  ));
}

function ActionRow({ item }: Readonly<{ item: MenuAction }>) {
  return (
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
  );
}
