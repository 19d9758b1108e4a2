"use client";
import { Search } from "lucide-react";
import { useState } from "react";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { type Command, CommandPalette } from "#components/ui/command-palette";
import { Icon } from "#components/ui/icon";

/** Ctrl-K, or the button for those who do not know it. */
export function CommandMenu({ destinations }: Readonly<{ destinations: readonly Command[] }>) {
  const t = useMessages("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        isIconOnly
        aria-label={t("search")}
        onPress={() => setOpen(true)}
        icon={<Icon as={Search} />}
      />
      <CommandPalette
        label={t("search")}
        placeholder={t("searchPlaceholder")}
        emptyText={t("searchEmpty")}
        commands={destinations}
        isOpen={isOpen}
        onOpenChange={setOpen}
      />
    </>
  );
}
