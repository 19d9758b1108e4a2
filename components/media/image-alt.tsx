"use client";
import { Input, Label, TextField } from "react-aria-components";
import { useMessages } from "#components/shell/use-messages";
import { inputLook } from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";
import type { Language, LocalisedText } from "#questionnaire/localised-text";

type Props = Readonly<{
  alt: LocalisedText;
  onChange: (alt: LocalisedText) => void;
  languages: readonly Language[];
  place: string;
}>;

/** What the picture shows, in each language, for respondents who do not see it. */
export function ImageAlt({ alt, onChange, languages, place }: Props) {
  const t = useMessages("media");
  const common = useMessages("common");
  const change = (one: Language, words: string) => {
    const { [one]: _, ...rest } = alt;
    onChange(words === "" ? rest : { ...rest, [one]: words });
  };
  return (
    <div className={joinClasses("grid gap-2", languages.length > 1 && "sm:grid-cols-2")}>
      {languages.map((one) => (
        <TextField
          key={one}
          value={alt[one] ?? ""}
          onChange={(words) => change(one, words)}
          maxLength={500}
          className="flex min-w-0 flex-col gap-1"
        >
          <Label className="text-sm font-medium">
            {t("alt.label")}
            {languages.length > 1 && (
              <span className="font-normal text-faint"> {common(`languageName.${one}`)}</span>
            )}
          </Label>
          <Input
            lang={one}
            dir="auto"
            data-place={`${place}:${one}`}
            className={joinClasses(inputLook, "min-h-8 text-sm")}
          />
        </TextField>
      ))}
      <p className="col-span-full text-xs text-muted">{t("alt.help")}</p>
    </div>
  );
}
