"use client";
import type { Ref } from "react";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { otherLocale } from "#i18n/locale";
import type { LocalisedText } from "#questionnaire/localised-text";

type Props = Readonly<{
  label: string;
  help?: string;
  error?: string;
  value: LocalisedText;
  onChange: (value: LocalisedText) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLElement>;
  isLong?: boolean;
}>;

/** One text in both languages, side by side where there is room; the language of the screen comes first. */
export function LocalisedField({ label, help, error, value, onChange, onBlur, ref, isLong }: Props) {
  const t = useMessages("studies");
  const locale = useCurrentLocale();
  const Field = isLong ? TextArea : TextField;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-bold">{label}</legend>
      {help && <p className="mt-0.5 text-sm text-muted">{help}</p>}
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {[locale, otherLocale(locale)].map((language, index) => (
          <Field
            key={language}
            ref={index === 0 ? (ref as Ref<HTMLInputElement & HTMLTextAreaElement>) : undefined}
            label={language === "fa" ? t("study.inPersian") : t("study.inEnglish")}
            value={value[language] ?? ""}
            onChange={(text) => onChange({ ...value, [language]: text })}
            onBlur={onBlur}
            maxLength={isLong ? 2000 : 200}
            error={index === 0 ? error : undefined}
            isInvalid={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  );
}
