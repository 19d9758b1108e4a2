"use client";
import { FolderOpen, ImagePlus, Trash2, Upload } from "lucide-react";
import Image from "next/image";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { ImagePicker } from "#components/media/image-picker";
import { useMessages } from "#components/shell/use-messages";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { joinClasses } from "#components/ui/join-classes";
import { imageContentTypes, maxImageMegabytes } from "#contracts/media";
import type { Image as ImageOfQuestion } from "#questionnaire/question-parts";
import { imageUrl } from "#respondent/image-url";

type Props = Readonly<{
  value: ImageOfQuestion | undefined;
  isBusy: boolean;
  /** A file is held over it. */
  isOver: boolean;
  onPicture: (file: File) => void;
  onPick: (mediaId: string) => void;
  onRemove: () => void;
}>;

/** Shows the picture and takes another one from a file or from the workspace. */
export function ImageBox({ value, isBusy, isOver, onPicture, onPick, onRemove }: Props) {
  const t = useMessages("media");
  const [isPicking, setPicking] = useState(false);
  return (
    <div
      className={joinClasses(
        "flex flex-wrap items-center gap-3 rounded-md border border-dashed p-3 text-sm transition-colors",
        isOver ? "border-accent bg-accent-soft" : "border-edge bg-surface",
      )}
    >
      <Thumbnail value={value} />
      <div className="flex min-w-0 grow basis-40 flex-col gap-2">
        <div className="flex flex-wrap gap-2">
          <FileTrigger
            acceptedFileTypes={imageContentTypes}
            onSelect={(files) => files?.[0] && onPicture(files[0])}
          >
            <Button size="small" isPending={isBusy} icon={<Icon as={Upload} />}>
              {value ? t("replace") : t("choose")}
            </Button>
          </FileTrigger>
          <Button
            size="small"
            isDisabled={isBusy}
            icon={<Icon as={FolderOpen} />}
            onPress={() => setPicking(true)}
          >
            {t("pick")}
          </Button>
          {value && (
            <Button
              size="small"
              variant="quiet"
              isDisabled={isBusy}
              icon={<Icon as={Trash2} />}
              onPress={onRemove}
            >
              {t("remove")}
            </Button>
          )}
        </div>
        <p className="text-xs text-muted">{t("hint", { megabytes: maxImageMegabytes })}</p>
      </div>
      <ImagePicker isOpen={isPicking} onOpenChange={setPicking} onPick={onPick} />
    </div>
  );
}

function Thumbnail({ value }: Pick<Props, "value">) {
  const box = "size-20 shrink-0 rounded-md border border-line bg-sunken";
  if (!value) {
    return (
      <span className={joinClasses("grid place-items-center text-faint", box)}>
        <Icon as={ImagePlus} size={24} />
      </span>
    );
  }
  return (
    <Image
      src={imageUrl(value.mediaId)}
      alt=""
      width={80}
      height={80}
      unoptimized
      className={joinClasses("object-contain", box)}
    />
  );
}
