"use client";
import { ImageAlt } from "#components/media/image-alt";
import { ImageBox } from "#components/media/image-box";
import { ImageProblems } from "#components/media/image-problems";
import { useDroppedFile } from "#components/media/use-dropped-file";
import { useImageFacts } from "#components/media/use-image-facts";
import { useImageUpload } from "#components/media/use-image-upload";
import type { Language } from "#questionnaire/localised-text";
import type { Image } from "#questionnaire/question-parts";
import { imageUrl } from "#respondent/image-url";

type Props = Readonly<{
  /** What the picture is for, such as "Picture of option 3". */
  label: string;
  isLabelHidden?: boolean;
  value: Image | undefined;
  onChange: (image: Image | undefined) => void;
  /** The languages that the alternative text is written in. */
  languages: readonly Language[];
  /** Names the alternative text among the fields of its form, as problems name it: `imageAlt:3`. */
  place: string;
}>;

/** A picture of a questionnaire: chosen, dropped, pasted or taken from the workspace, with its alternative text. */
export function ImageField({ label, isLabelHidden, value, onChange, languages, place }: Props) {
  const show = (mediaId: string) => onChange({ alt: value?.alt ?? {}, mediaId });
  const { state, send, lighten, forget } = useImageUpload(show);
  const isBusy = state.status === "sending" || state.status === "lightening";
  const take = (file: File) => send({ content: file, name: file.name });
  const { isOver, handlers } = useDroppedFile(isBusy, take);
  const facts = useImageFacts(value?.mediaId);
  const lightenShown = async () => {
    if (!value) return;
    const answer = await fetch(imageUrl(value.mediaId)).catch(() => null);
    if (answer?.ok) await lighten({ content: await answer.blob(), name: label }, true);
  };
  return (
    // A click anywhere in it gives it the focus, so that pasting goes here.
    <fieldset {...handlers} tabIndex={-1} className="flex min-w-0 flex-col gap-2 outline-none">
      <legend className={isLabelHidden ? "sr-only" : "mb-1 text-sm font-medium"}>{label}</legend>
      <ImageBox
        value={value}
        isBusy={isBusy}
        isOver={isOver}
        onPicture={take}
        onPick={(mediaId) => {
          forget();
          show(mediaId);
        }}
        onRemove={() => {
          forget();
          onChange(undefined);
        }}
      />
      <ImageProblems
        state={state}
        facts={facts}
        lightenRefused={(picture) => lighten(picture, false)}
        lightenShown={lightenShown}
      />
      {value && (
        <ImageAlt
          alt={value.alt}
          onChange={(alt) => onChange({ ...value, alt })}
          languages={languages}
          place={place}
        />
      )}
    </fieldset>
  );
}
