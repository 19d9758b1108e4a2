"use client";

import { Search } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { Icon } from "#components/ui/icon";
import { normaliseForMatching } from "#i18n/normalise-text";

export type Command = Readonly<{
  id: string;
  label: string;
  /** Where it leads or what it belongs to, in small words. */
  detail?: string;
  /** Other words it should be found by. */
  keywords?: string;
  icon?: ReactNode;
  href?: string;
  onAction?: () => void;
}>;

type Props = Readonly<{
  label: string;
  placeholder: string;
  emptyText: string;
  commands: readonly Command[];
  /** Leave both out to have it open by Ctrl-K or ⌘K alone. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
}>;

/** Ctrl-K anywhere: type a part of a name, arrows to choose, Enter to go. */
export function CommandPalette({ label, placeholder, emptyText, commands, isOpen, onOpenChange }: Props) {
  const [isOpenInside, setIsOpenInside] = useState(false);
  const isShown = isOpen ?? isOpenInside;
  function setShown(next: boolean) {
    setIsOpenInside(next);
    onOpenChange?.(next);
  }
  useEffect(() => {
    function openOnShortcut(event: KeyboardEvent) {
      // By place on the keyboard as well, because a Persian layout has no K.
      const isK = event.key.toLowerCase() === "k" || event.code === "KeyK";
      if (!isK || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setIsOpenInside(true);
      onOpenChange?.(true);
    }
    window.addEventListener("keydown", openOnShortcut);
    return () => window.removeEventListener("keydown", openOnShortcut);
  }, [onOpenChange]);

  return (
    <ModalOverlay
      isOpen={isShown}
      onOpenChange={setShown}
      isDismissable
      className="fade-in-out fixed inset-0 z-50 flex items-start justify-center bg-backdrop px-4 pt-[12vh]"
    >
      <Modal className="w-full max-w-lg overflow-hidden rounded-md border border-line bg-surface shadow-float">
        <Dialog aria-label={label} className="outline-none">
          <Autocomplete filter={(text, typed) => matches(text, typed)}>
            <SearchField
              aria-label={label}
              autoFocus
              className="flex items-center gap-3 border-b border-line px-4 text-muted"
            >
              <Icon as={Search} />
              <Input
                dir="auto"
                placeholder={placeholder}
                className="placeholder:text-faint min-h-12 w-full bg-transparent text-base text-ink outline-none placeholder-shown:[direction:inherit] placeholder-shown:[unicode-bidi:isolate] [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label={label}
              items={commands}
              onAction={() => setShown(false)}
              renderEmptyState={() => <p className="px-3 py-6 text-center text-sm text-muted">{emptyText}</p>}
              className="max-h-80 overflow-y-auto p-1.5 outline-none"
            >
              {(command) => (
                <MenuItem
                  id={command.id}
                  href={command.href}
                  onAction={command.onAction}
                  textValue={[command.label, command.detail, command.keywords].filter(Boolean).join(" ")}
                  aria-label={command.label}
                  className="flex min-h-10 cursor-pointer items-center gap-3 rounded-sm px-2.5 text-sm outline-none data-focused:bg-sunken"
                >
                  {command.icon}
                  <span className="min-w-0 grow truncate">
                    <bdi>{command.label}</bdi>
                  </span>
                  {command.detail && <span className="shrink-0 text-xs text-muted">{command.detail}</span>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Every typed word has to occur somewhere. */
function matches(text: string, typed: string): boolean {
  const haystack = normaliseForMatching(text);
  return normaliseForMatching(typed)
    .split(" ")
    .every((word) => haystack.includes(word));
}
