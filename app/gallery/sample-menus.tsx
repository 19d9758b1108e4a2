"use client";

import { Languages, LogOut, Search, Settings } from "lucide-react";
import { useState } from "react";
import { say } from "#app/gallery/say";
import { Button } from "#components/ui/button";
import { CommandPalette } from "#components/ui/command-palette";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";
import type { Locale } from "#i18n/locale";

export function SampleMenus({ locale }: Readonly<{ locale: Locale }>) {
  const t = say(locale);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        isIconOnly
        aria-label={t("جست‌وجو", "Search")}
        icon={<Icon as={Search} size={20} />}
        onPress={() => setIsOpen(true)}
      />
      <CommandPalette
        label={t("فرمان‌ها", "Commands")}
        placeholder={t("برو به…", "Go to…")}
        emptyText={t("چیزی پیدا نشد.", "Nothing found.")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        commands={[
          {
            id: "study",
            label: t("مطالعهٔ تازه", "New study"),
            detail: t("کار", "Action"),
            onAction: () => {},
          },
          { id: "clients", label: t("کارفرماها", "Clients"), detail: t("صفحه", "Page"), href: "/gallery" },
          { id: "language", label: t("English", "فارسی"), keywords: "language زبان", href: "/gallery" },
        ]}
      />
      <Menu
        label={t("حساب من", "My account")}
        trigger={
          <span className="grid size-7 place-items-center rounded-full bg-accent-soft text-xs text-accent">
            س
          </span>
        }
        isIconOnly
        items={[
          { id: "settings", label: t("تنظیمات", "Settings"), icon: <Icon as={Settings} /> },
          {
            id: "language",
            label: t("English", "فارسی"),
            icon: <Icon as={Languages} />,
            href: `/gallery?lang=${locale === "fa" ? "en" : "fa"}`,
          },
          {
            id: "out",
            label: t("خروج", "Sign out"),
            icon: <Icon as={LogOut} isDirectional />,
            isDanger: true,
          },
        ]}
      />
    </>
  );
}
