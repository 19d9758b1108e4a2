"use client";
import Image from "next/image";
import { useEffect, useReducer } from "react";
import { Button as AriaButton } from "react-aria-components";
import { fetchImages } from "#components/media/send-image";
import { useErrorText } from "#components/shell/use-error-text";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Callout } from "#components/ui/callout";
import { Dialog } from "#components/ui/dialog";
import type { ActionResult } from "#contracts/app-error";
import type { ImagePage, ImageView } from "#contracts/media";
import { imageUrl } from "#respondent/image-url";

type Props = Readonly<{
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onPick: (mediaId: string) => void;
}>;

/** The pictures of the workspace, to show one of them again. */
export function ImagePicker({ isOpen, onOpenChange, onPick }: Props) {
  const t = useMessages("media");
  const common = useMessages("common");
  return (
    <Dialog
      title={t("picker.title")}
      closeLabel={common("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      width="wide"
      isDismissable
    >
      <PickableImages
        onPick={(mediaId) => {
          onOpenChange(false);
          onPick(mediaId);
        }}
      />
    </Dialog>
  );
}

type Listing = { pages: readonly ImagePage[]; failure?: Extract<ActionResult, { ok: false }> };

function takePage({ pages }: Listing, result: ActionResult<ImagePage>): Listing {
  return result.ok ? { pages: [...pages, result.value] } : { pages, failure: result };
}

function PickableImages({ onPick }: Pick<Props, "onPick">) {
  const t = useMessages("media");
  const errorText = useErrorText();
  const [{ pages, failure }, take] = useReducer(takePage, { pages: [] });
  useEffect(() => {
    let isLeft = false;
    fetchImages(null).then((result) => isLeft || take(result));
    return () => {
      isLeft = true;
    };
  }, []);
  const images = pages.flatMap((page) => page.images);
  const next = pages.at(-1)?.next;
  if (failure) {
    return (
      <Callout tone="danger" isAnnounced>
        {errorText(failure)}
      </Callout>
    );
  }
  if (pages.length === 0) return <p className="text-muted">{t("picker.loading")}</p>;
  if (images.length === 0) return <p className="text-muted">{t("picker.empty")}</p>;
  return (
    <div className="flex flex-col items-center gap-4">
      <ul className="grid w-full grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
        {images.map((image) => (
          <li key={image.id}>
            <PickableImage image={image} onPick={() => onPick(image.id)} />
          </li>
        ))}
      </ul>
      {next && (
        <Button size="small" onPress={async () => take(await fetchImages(next))}>
          {t("picker.more")}
        </Button>
      )}
    </div>
  );
}

function PickableImage({ image, onPick }: Readonly<{ image: ImageView; onPick: () => void }>) {
  const t = useMessages("media");
  const { id, name, width, height, byteSize } = image;
  return (
    <AriaButton
      onPress={onPick}
      className="flex w-full flex-col gap-1 rounded-md border border-line p-2 text-start transition-colors hover:border-accent hover:bg-accent-soft"
    >
      <Image
        src={imageUrl(id)}
        alt=""
        width={width}
        height={height}
        unoptimized
        className="aspect-square w-full rounded-sm bg-sunken object-contain"
      />
      <bdi className="w-full truncate text-xs font-medium">{name}</bdi>
      <span className="text-xs text-muted">
        {t("picker.facts", { width, height, kilobytes: Math.max(1, Math.round(byteSize / 1000)) })}
      </span>
    </AriaButton>
  );
}
