import { fitWithin } from "#components/media/fit-within";
import { heavyImageBytes } from "#contracts/media";

/** Tried in turn until the picture is light; wider than any respondent's column on a sharp screen first. */
const attempts = [
  { longestPixels: 1280, quality: 0.82 },
  { longestPixels: 1024, quality: 0.72 },
  { longestPixels: 800, quality: 0.6 },
];

/** The picture drawn again, smaller and lighter, in this browser; null when it cannot be read here. */
export async function lightenImage(picture: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  let lightest: Blob | null = null;
  for (const { longestPixels, quality } of attempts) {
    const drawn = await drawAs(bitmap, longestPixels, quality);
    if (drawn && (!lightest || drawn.size < lightest.size)) lightest = drawn;
    if (lightest && lightest.size <= heavyImageBytes) break;
  }
  bitmap.close();
  return lightest;
}

async function drawAs(bitmap: ImageBitmap, longestPixels: number, quality: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const { width, height } = fitWithin(bitmap, longestPixels);
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, width, height);
  const webp = await encode(canvas, "image/webp", quality);
  // A browser that cannot write WebP writes PNG instead, which is no lighter.
  if (webp?.type === "image/webp") return webp;
  pen.globalCompositeOperation = "destination-over";
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  return encode(canvas, "image/jpeg", quality);
}

function encode(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
