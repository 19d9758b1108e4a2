import { joinClasses } from "#components/ui/join-classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const shape =
  "inline-flex items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap select-none transition-colors data-disabled:cursor-not-allowed data-disabled:opacity-50";

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong data-pressed:bg-accent-strong",
  secondary: "border-line bg-surface text-ink hover:bg-sunken data-pressed:bg-sunken",
  quiet: "border-transparent text-muted hover:bg-sunken hover:text-ink data-pressed:bg-sunken",
  danger: "border-transparent bg-danger text-on-danger hover:bg-danger-strong data-pressed:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 text-sm",
  medium: "min-h-10 px-4 text-sm",
  large: "min-h-12 px-5 text-base",
};

/** The one look shared by buttons and by links that act as the next step. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, isIconOnly = false): string {
  return joinClasses(shape, variants[variant], sizes[size], isIconOnly && "aspect-square px-0");
}
