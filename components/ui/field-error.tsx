import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

type Props = Readonly<{ id?: string; children?: ReactNode }>;

/** For controls outside the field components, or for what is wrong with a whole form. */
export function FieldError({ id, children }: Props) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <Icon as={CircleAlert} className="mt-1" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
