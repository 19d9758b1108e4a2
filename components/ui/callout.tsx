import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import type { Tone } from "#components/ui/tone";

type Props = Readonly<{
  tone?: Exclude<Tone, "neutral">;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Read out at once when it appears after something the person did. */
  isAnnounced?: boolean;
}>;

const looks: Record<Exclude<Tone, "neutral">, { icon: LucideIcon; box: string; mark: string }> = {
  info: { icon: Info, box: "border-accent/25 bg-accent-soft", mark: "text-accent" },
  success: { icon: CircleCheck, box: "border-success/25 bg-success-soft", mark: "text-success" },
  warning: { icon: TriangleAlert, box: "border-warning/25 bg-warning-soft", mark: "text-warning" },
  danger: { icon: CircleAlert, box: "border-danger/25 bg-danger-soft", mark: "text-danger" },
};

export function Callout({ tone = "info", title, children, actions, isAnnounced }: Props) {
  const look = looks[tone];
  return (
    <div
      role={isAnnounced ? (tone === "danger" ? "alert" : "status") : undefined}
      className={joinClasses("flex gap-3 rounded-md border p-4 text-sm text-ink", look.box)}
    >
      <Icon as={look.icon} size={20} className={joinClasses("mt-0.5", look.mark)} />
      <div className="min-w-0 grow">
        {title && <p className="font-bold">{title}</p>}
        {children && <div className={title ? "mt-1" : undefined}>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
