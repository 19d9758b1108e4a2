/** sRGB channels from 0 to 255. */
type Colour = readonly [number, number, number];

const lightGround: Colour = [248, 247, 244];
const darkGround: Colour = [29, 28, 25];
const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

/**
 * A style sheet that gives the page a brand's colour, darkened or lightened until text in it can be read
 * on the page (WCAG AA) in the light and in the dark. Undefined when the colour is not `#rrggbb`.
 */
export function renderBrandStyle(colour: string): string | undefined {
  const brand = readColour(colour);
  if (!brand) return undefined;
  const light = writeTokens(reach(brand, lightGround, black), lightGround, black);
  const dark = writeTokens(reach(brand, darkGround, white), darkGround, white);
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

function writeTokens(accent: Colour, ground: Colour, away: Colour): string {
  const onAccent = contrastOf(accent, white) >= contrastOf(accent, black) ? white : black;
  return [
    `--accent:${writeColour(accent)}`,
    `--accent-strong:${writeColour(mix(accent, away, 0.2))}`,
    `--accent-soft:${writeColour(mix(ground, accent, 0.12))}`,
    `--on-accent:${writeColour(onAccent)}`,
  ].join(";");
}

/** The nearest mixture with black or white that stands out from the ground, and carries white or black text. */
function reach(brand: Colour, ground: Colour, towards: Colour): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const colour = mix(brand, towards, share);
    if (contrastOf(colour, ground) >= 4.5) return colour;
  }
  return towards;
}

function readColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? [];
  return red ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)] : undefined;
}

function writeColour(colour: Colour): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function mix(from: Colour, to: Colour, share: number): Colour {
  return [0, 1, 2].map((channel) => from[channel] + (to[channel] - from[channel]) * share) as [
    number,
    number,
    number,
  ];
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrastOf(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
