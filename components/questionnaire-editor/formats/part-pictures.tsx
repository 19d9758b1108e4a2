"use client";
import { useState } from "react";
import { ImageField } from "#components/media/image-field";
import { useEditor } from "#components/questionnaire-editor/editor-context";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { Switch } from "#components/ui/switch";
import { type LocalisedText, readText } from "#questionnaire/localised-text";
import type { Image } from "#questionnaire/question-parts";

type Props = Readonly<{
  /** `id` names the alternative text as problems do: the code of an item, or `attribute.level`. */
  parts: readonly { id: string; text: LocalisedText; image: Image | undefined }[];
  onChange: (id: string, image: Image | undefined) => void;
}>;

/** Pictures beside the words of items or levels, for those who want them. */
export function PartPictures({ parts, onChange }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const { languages } = useEditor().definition;
  const hasSome = parts.some(({ image }) => image !== undefined);
  const [isWanted, setWanted] = useState(false);
  return (
    <section className="flex flex-col gap-4">
      <Switch isSelected={hasSome || isWanted} isDisabled={hasSome} onChange={setWanted}>
        {t("formats.design.pictures")}
      </Switch>
      {(hasSome || isWanted) &&
        parts.map(({ id, text, image }) => (
          <ImageField
            key={id}
            label={t("display.pictureOf", { option: readText(text, locale) || id })}
            value={image}
            languages={languages}
            place={`imageAlt:${id}`}
            onChange={(next) => onChange(id, next)}
          />
        ))}
    </section>
  );
}
