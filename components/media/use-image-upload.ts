"use client";
import { useState } from "react";
import { lightenImage } from "#components/media/lighten-image";
import { sendImage } from "#components/media/send-image";
import type { AppErrorCode } from "#contracts/app-error";
import { maxImageBytes, maxImageMegabytes } from "#contracts/media";

export type Picture = { content: Blob; name: string };
type Refusal = { code: AppErrorCode; detail?: Readonly<Record<string, unknown>> };

export type UploadState =
  | { status: "idle" }
  | { status: "sending" }
  | { status: "lightening" }
  /** `picture` when it would be taken if it were lighter or smaller. */
  | { status: "refused"; refusal: Refusal; picture?: Picture }
  /** Drawing it again did not make it lighter. */
  | { status: "lightest" };

const mendable: readonly AppErrorCode[] = ["image-too-large", "image-too-wide"];

/** Uploads one picture at a time, as it is or made lighter in the browser first. */
export function useImageUpload(onUploaded: (mediaId: string) => void) {
  const [state, setState] = useState<UploadState>({ status: "idle" });

  const refuse = (refusal: Refusal, picture: Picture) => {
    const canMend = mendable.includes(refusal.code) && picture.content.type !== "image/gif";
    setState({ status: "refused", refusal, picture: canMend ? picture : undefined });
  };

  const send = async (picture: Picture) => {
    if (picture.content.size > maxImageBytes) {
      refuse({ code: "image-too-large", detail: { megabytes: maxImageMegabytes } }, picture);
      return;
    }
    setState({ status: "sending" });
    const result = await sendImage(picture.content, picture.name);
    if (!result.ok) {
      refuse(result, picture);
      return;
    }
    setState({ status: "idle" });
    onUploaded(result.value.id);
  };

  /** For a picture that was taken already, only what is lighter than it replaces it. */
  const lighten = async (picture: Picture, isTaken: boolean) => {
    setState({ status: "lightening" });
    const lighter = await lightenImage(picture.content);
    if (!lighter) refuse({ code: "image-damaged" }, picture);
    else if (isTaken && lighter.size >= picture.content.size) setState({ status: "lightest" });
    else await send({ ...picture, content: lighter });
  };

  const forget = () => setState({ status: "idle" });
  return { state, send, lighten, forget };
}
