/** Where the style sheet shows a grid's items one at a time: the same width stands there. */
export const narrowScreen = matchMedia("not all and (min-width: 48rem)");
