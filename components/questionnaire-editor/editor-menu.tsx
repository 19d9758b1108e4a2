"use client";
import { ArrowLeftRight, Ellipsis, Languages, Play, Printer } from "lucide-react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";

/** What else can be done with the questionnaire, on pages of its own. */
export function EditorMenu({ studyId }: Readonly<{ studyId: string }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const own = `/studies/${studyId}/questionnaire`;
  const items = [
    { id: "try", icon: Play, href: `${own}/try` },
    { id: "translations", icon: Languages, href: `${own}/translations` },
    { id: "print", icon: Printer, href: `/questionnaire-print/${studyId}?language=${locale}` },
    { id: "exchange", icon: ArrowLeftRight, href: `${own}/exchange` },
  ] as const;
  return (
    <Menu
      label={t("more.label")}
      size="small"
      isIconOnly
      trigger={<Icon as={Ellipsis} />}
      items={items.map(({ id, icon, href }) => ({
        id,
        href,
        label: t(`more.${id}`),
        description: t(`more.${id}Help`),
        icon: <Icon as={icon} className="text-muted" />,
      }))}
    />
  );
}
