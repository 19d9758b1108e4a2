"use client";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Select } from "#components/ui/select";
import { readText } from "#questionnaire/localised-text";
import type { Page } from "#questionnaire/model";

/** A page's code, `null` before all of them, nothing at the end. */
export type Place = string | null | undefined;

type Props = Readonly<{ pages: readonly Page[]; value: Place; onChange: (place: Place) => void }>;

const start = "-start";
const end = "-end";

export function PlaceSelect({ pages, value, onChange }: Props) {
  const t = useMessages("library");
  const locale = useCurrentLocale();
  const isThere = pages.some(({ code }) => code === value);
  return (
    <Select
      label={t("place.label")}
      size="small"
      placeholder={t("place.end")}
      value={value === null ? start : isThere ? (value as string) : end}
      options={[
        { id: start, label: t("place.start") },
        ...pages.map((page, position) => {
          const title = readText(page.title, locale);
          const number = position + 1;
          const label = title ? t("place.after", { number, title }) : t("place.afterUntitled", { number });
          return { id: page.code, label };
        }),
        { id: end, label: t("place.end") },
      ]}
      onChange={(id) => onChange(id === start ? null : id === end ? undefined : String(id))}
    />
  );
}
