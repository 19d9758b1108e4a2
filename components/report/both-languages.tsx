"use client";
import { useMessages } from "#components/shell/use-messages";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { type LocalisedText, studioLanguages } from "#questionnaire/localised-text";

type Props = Readonly<{
  value: LocalisedText;
  onChange: (value: LocalisedText) => void;
  isLong?: boolean;
}>;

/** One text in its two languages, side by side, so that neither is forgotten. */
export function BothLanguages({ value, onChange, isLong }: Props) {
  const t = useMessages("report");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {studioLanguages.map((language) => {
        const shared = {
          label: t(language === "fa" ? "edit.persian" : "edit.english"),
          value: value[language] ?? "",
          maxLength: isLong ? 5000 : 300,
          onChange: (words: string) => onChange({ ...value, [language]: words }),
        };
        return (
          <div key={language} lang={language}>
            {isLong ? <TextArea {...shared} rows={3} /> : <TextField {...shared} />}
          </div>
        );
      })}
    </div>
  );
}
