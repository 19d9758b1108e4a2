import { z } from "zod";

export const imageContentTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;
export type ImageContentType = (typeof imageContentTypes)[number];

export const maxImageMegabytes = 1;
export const maxImageBytes = maxImageMegabytes * 1_000_000;
/** Of either side. */
export const maxImagePixels = 4000;
/** Above it a page on a slow phone waits noticeably for the picture. */
export const heavyImageBytes = 100_000;

export const UploadImageInput = z.strictObject({ name: z.string().trim().min(1).max(255) });
export type UploadImageInput = z.infer<typeof UploadImageInput>;

/** `after` is the `next` of the page before. */
export const ListImagesInput = z.strictObject({ after: z.uuid().optional() });
export type ListImagesInput = z.infer<typeof ListImagesInput>;

export type ImageView = {
  id: string;
  name: string;
  contentType: ImageContentType;
  width: number;
  height: number;
  byteSize: number;
};

/** `next` is null after the last page. */
export type ImagePage = { images: ImageView[]; next: string | null };
