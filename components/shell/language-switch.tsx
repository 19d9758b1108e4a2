"use client";
import { Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { type Locale, otherLocale } from "#i18n/locale";

const ownNames: Record<Locale, string> = { fa: "فارسی", en: "English" };

type Props = Readonly<{ choose: (locale: Locale) => Promise<void> }>;

/** Names the other language in that language, for those who cannot read this one. */
export function LanguageSwitch({ choose }: Props) {
  const other = otherLocale(useCurrentLocale());
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const change = () =>
    startTransition(async () => {
      await choose(other);
      router.refresh();
    });
  return (
    <Button
      variant="quiet"
      size="small"
      isPending={isPending}
      onPress={change}
      icon={<Icon as={Languages} />}
    >
      <span lang={other}>{ownNames[other]}</span>
    </Button>
  );
}
