/** Padding and the hairline under every cell; the table sets how dense. */
export const cellLook =
  "border-b border-line px-3 py-1.5 align-middle group-data-[density=roomy]/table:px-4 group-data-[density=roomy]/table:py-3";

/** A figure with a place for significance letters after it, in the direction of reading. */
export const markedFigureLook = "flex justify-end rtl:flex-row-reverse rtl:justify-start";
export const marksLook = "top-0.5 min-w-[2.5ch] px-1 text-start text-xs leading-none rtl:text-end";
