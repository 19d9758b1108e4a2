/** Padding and the hairline under every cell; the table sets how dense. */
export const cellLook =
  "border-b border-line px-3 py-1.5 align-middle group-data-[density=roomy]/table:px-4 group-data-[density=roomy]/table:py-3";
