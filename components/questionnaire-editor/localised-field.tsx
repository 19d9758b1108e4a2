"use client";
import type { KeyboardEvent } from "react";
import { Label, TextArea, TextField } from "react-aria-components";
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

/** Whole paragraphs want a line that is read with ease. */
const paragraphs = "grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))]";
const paragraphRows = 3;

/** One text in the languages that are written side by side, each in its own direction. */
export function LocalisedField(props: Props) {
  const { writtenLanguages: languages } = useEditor();
  const isLong = (props.rows ?? 1) >= paragraphRows;
  return (
    <div className="flex min-w-0 grow flex-col gap-2">
      <div
        className={joinClasses(
          "grid gap-x-2",
          isLong ? "gap-y-3" : "gap-y-1.5",
          languages.length > 1 && (isLong ? paragraphs : sideBySide),
        )}
      >
        {languages.map((language) => (
          <OneLanguage key={language} language={language} isAlone={languages.length === 1} {...props} />
        ))}
      </div>
      {props.help && <p className="text-xs text-muted">{props.help}</p>}
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
  rows = isMultiline ? 2 : 1,
  onEnter,
}: OneProps) {
  const common = useMessages("common");
  const change = (words: string) => {
    const { [language]: _, ...rest } = value ?? {};
    const text = isMultiline ? words : words.replace(/\s*\n\s*/g, " ");
    const next: LocalisedText = text === "" ? rest : { ...rest, [language]: text };
    onChange(isWrittenSomewhere(next) ? next : undefined);
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    if (isMultiline && (event.shiftKey || !onEnter)) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <TextField
      value={value?.[language] ?? ""}
      onChange={change}
      maxLength={5000}
      // Boxes of a row begin at one height, also where the label of one of them takes two lines.
      className={joinClasses("min-w-0 gap-y-1", isLabelHidden ? "flex" : "row-span-2 grid grid-rows-subgrid")}
    >
      <Label className={isLabelHidden ? "sr-only" : "self-end text-sm font-medium"}>
        {label}{" "}
        {!isAlone && <span className="font-normal text-faint">{common(`languageName.${language}`)}</span>}
      </Label>
      <TextArea
        lang={language}
        dir={directionOf(language)}
        data-place={`${place}:${language}`}
        placeholder={isLabelHidden && !isAlone ? common(`languageName.${language}`) : undefined}
        rows={rows}
        onKeyDown={pressKey}
        className={joinClasses(inputLook, "field-sizing-content max-h-96 resize-none py-1.5 text-sm")}
      />
    </TextField>
  );
}
