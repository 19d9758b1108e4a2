"use client";
import type { ImageFacts } from "#components/media/use-image-facts";
import type { Picture, UploadState } from "#components/media/use-image-upload";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { heavyImageBytes } from "#contracts/media";

type Props = Readonly<{
  state: UploadState;
  facts: ImageFacts;
  lightenRefused: (picture: Picture) => void;
  lightenShown: () => void;
}>;

/** Why a picture was refused, or what is wrong with the one that is shown, and what can be done about it. */
export function ImageProblems({ state, facts, lightenRefused, lightenShown }: Props) {
  const t = useMessages("media");
  const errorText = useErrorText();
  if (state.status === "refused") {
    const { refusal, picture } = state;
    const actions = picture && (
      <Button size="small" onPress={() => lightenRefused(picture)}>
        {t("lighten")}
      </Button>
    );
    return (
      <Callout tone="danger" isAnnounced actions={actions}>
        {errorText(refusal)}
      </Callout>
    );
  }
  if (facts.status === "missing") {
    return <Callout tone="danger">{t("missing")}</Callout>;
  }
  if (facts.status !== "known" || facts.byteSize === null || facts.byteSize <= heavyImageBytes) return null;
  // A picture that moves would be drawn as one that stands still.
  const canLighten = facts.contentType !== "image/gif" && state.status !== "lightest";
  return (
    <Callout
      tone="warning"
      isAnnounced
      actions={
        canLighten && (
          <Button size="small" isPending={state.status === "lightening"} onPress={lightenShown}>
            {t("lighten")}
          </Button>
        )
      }
    >
      {t("heavy", {
        kilobytes: Math.round(facts.byteSize / 1000),
        limit: heavyImageBytes / 1000,
      })}
      {state.status === "lightest" && <> {t("lightest")}</>}
    </Callout>
  );
}
