"use client";
import { CircleUser, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTransition } from "react";
import { useMessages } from "#components/shell/use-messages";
import { Icon } from "#components/ui/icon";
import { Menu } from "#components/ui/menu";

type Theme = "system" | "light" | "dark";
type Props = Readonly<{ name: string; chooseTheme: (theme: Theme) => Promise<void> }>;

export function UserMenu({ name, chooseTheme }: Props) {
  const t = useMessages("common");
  const router = useRouter();
  const [, startTransition] = useTransition();
  const theme = (id: Theme, icon: typeof Sun) => ({
    id,
    label: t(`theme.${id}`),
    icon: <Icon as={icon} />,
    onAction: () =>
      startTransition(async () => {
        await chooseTheme(id);
        router.refresh();
      }),
  });
  return (
    <Menu
      label={t("userMenu", { name })}
      isIconOnly
      trigger={<Icon as={CircleUser} size={20} />}
      items={[
        theme("light", Sun),
        theme("dark", Moon),
        theme("system", Monitor),
        {
          id: "sign-out",
          label: t("signOut"),
          icon: <Icon as={LogOut} isDirectional />,
          onAction: () => signOut({ callbackUrl: "/sign-in" }),
        },
      ]}
    />
  );
}
