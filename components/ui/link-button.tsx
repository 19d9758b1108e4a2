import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "#components/ui/button-look";
import { joinClasses } from "#components/ui/join-classes";

type Props = Readonly<{
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** A file or a page that Next must not fetch ahead: a plain anchor is used. */
  isDownload?: boolean;
  opensNewTab?: boolean;
  className?: string;
}>;

export function LinkButton({
  href,
  children,
  variant = "secondary",
  size = "medium",
  icon,
  isDownload,
  opensNewTab,
  className,
}: Props) {
  const look = joinClasses(buttonLook(variant, size), className);
  const target = opensNewTab ? { target: "_blank", rel: "noreferrer" } : {};
  if (isDownload) {
    return (
      <a href={href} className={look} download {...target}>
        {icon}
        {children}
      </a>
    );
  }
  return (
    <Link href={href} className={look} {...target}>
      {icon}
      {children}
    </Link>
  );
}
