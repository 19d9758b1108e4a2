/** The surface of everything that floats above the page. */
export const popupLook =
  "fade-in-out max-w-[calc(100vw-1rem)] rounded-md border border-line bg-surface text-ink shadow-float outline-none";
