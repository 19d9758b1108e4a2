"use client";
import type { KeyboardEvent } from "react";
import { Input, Label, TextArea, TextField } from "react-aria-components";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useMessages } from "#components/shell/use-messages";
import { inputLook } from "#components/ui/field-parts";
import { joinClasses } from "#components/ui/join-classes";
import { directionOf } from "#i18n/locale";
import { isWrittenSomewhere, type Language, type LocalisedText } from "#questionnaire/localised-text";

type Props = Readonly<{
  label: string;
  value: LocalisedText | undefined;
  /** Undefined when it is empty in every language. */
  onChange: (text: LocalisedText | undefined) => void;
  /** Names the field among those of its form, as problems name it: `text`, `option:3`. */
  place: string;
  isLabelHidden?: boolean;
  isMultiline?: boolean;
  rows?: number;
  help?: string;
  /** The Enter key goes on to something new, such as the next option. */
  onEnter?: () => void;
}>;

/** Under each other where a word of some length would be broken. */
const sideBySide = "grid-cols-[repeat(auto-fit,minmax(min(100%,6.75rem),1fr))]";

/** One text in the languages that are written side by side, each in its own direction. */
export function LocalisedField(props: Props) {
  const { writtenLanguages: languages } = useEditor();
  return (
    <div className={joinClasses("grid min-w-0 grow gap-2", languages.length > 1 && sideBySide)}>
      {languages.map((language) => (
        <OneLanguage key={language} language={language} isAlone={languages.length === 1} {...props} />
      ))}
      {props.help && <p className="col-span-full text-xs text-muted">{props.help}</p>}
    </div>
  );
}

type OneProps = Omit<Props, "help"> & Readonly<{ language: Language; isAlone: boolean }>;

function OneLanguage({
  language,
  isAlone,
  label,
  value,
  onChange,
  place,
  isLabelHidden,
  isMultiline,
  rows = 2,
  onEnter,
}: OneProps) {
  const t = useMessages("questionnaire");
  const change = (words: string) => {
    const { [language]: _, ...rest } = value ?? {};
    const next: LocalisedText = words === "" ? rest : { ...rest, [language]: words };
    onChange(isWrittenSomewhere(next) ? next : undefined);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  const shared = {
    lang: language,
    dir: directionOf(language),
    "data-place": `${place}:${language}`,
    placeholder: isLabelHidden && !isAlone ? t(`languageName.${language}`) : undefined,
  };
  return (
    <TextField
      value={value?.[language] ?? ""}
      onChange={change}
      maxLength={5000}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className={joinClasses("text-sm font-medium", isLabelHidden && "sr-only")}>
        {label} {!isAlone && <span className="font-normal text-faint">{t(`languageName.${language}`)}</span>}
      </Label>
      {isMultiline ? (
        <TextArea
          {...shared}
          rows={rows}
          onKeyDown={pressKey}
          className={joinClasses(inputLook, "field-sizing-content max-h-96 resize-none py-1.5 text-sm")}
        />
      ) : (
        <Input {...shared} onKeyDown={pressKey} className={joinClasses(inputLook, "min-h-8 text-sm")} />
      )}
    </TextField>
  );
}
