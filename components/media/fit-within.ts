type Size = { width: number; height: number };

/** The size of a picture whose longer side is at most so many pixels, in its own proportions; never larger. */
export function fitWithin({ width, height }: Size, longestPixels: number): Size {
  const scale = Math.min(1, longestPixels / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
