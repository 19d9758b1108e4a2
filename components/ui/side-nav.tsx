"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { joinClasses } from "#components/ui/join-classes";

export type NavItem = Readonly<{
  href: string;
  label: string;
  icon?: ReactNode;
  /** Current on the address itself only, not on what lies under it. */
  isExact?: boolean;
}>;

export type NavGroup = Readonly<{ id: string; title?: string; items: readonly NavItem[] }>;

export function SideNav({ label, groups }: Readonly<{ label: string; groups: readonly NavGroup[] }>) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex flex-col gap-5">
      {groups.map((group) => (
        <div key={group.id}>
          {group.title && <p className="mb-1 px-2 text-xs font-medium text-faint">{group.title}</p>}
          <ul className="flex flex-col gap-0.5">
            {group.items.map((item) => {
              const isCurrent =
                pathname === item.href || (!item.isExact && pathname.startsWith(`${item.href}/`));
              return (
                <li key={item.href}>
                  <Link
                    href={item.href}
                    aria-current={isCurrent ? "page" : undefined}
                    className={joinClasses(
                      "flex min-h-9 items-center gap-2.5 rounded-md px-2 text-sm transition-colors",
                      isCurrent
                        ? "bg-accent-soft font-medium text-accent"
                        : "text-muted hover:bg-sunken hover:text-ink",
                    )}
                  >
                    {item.icon}
                    <span dir="auto" className="truncate">
                      {item.label}
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
