import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { segmentColour, segmentHexes } from "#components/charts/segment-colour";

const tokens = readTokens(readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8"));
const themes = ["light", "dark"] as const;
const surfaces = ["canvas", "surface", "sunken"];

test.each(themes)("running text reaches AAA and every other text AA on every %s surface", (theme) => {
  for (const surface of surfaces) {
    expect(contrast(theme, "ink", surface)).toBeGreaterThan(7);
    for (const text of ["muted", "faint", "accent", "success", "warning", "danger"]) {
      expect(contrast(theme, text, surface), `${text} on ${surface}`).toBeGreaterThan(4.5);
    }
  }
});

test.each(themes)("words on filled and tinted controls reach AA in %s", (theme) => {
  const pairs = [
    ["on-accent", "accent"],
    ["on-accent", "accent-strong"],
    ["on-danger", "danger"],
    ["on-danger", "danger-strong"],
    ["canvas", "ink"],
    ...["accent", "success", "warning", "danger"].flatMap((tone) => [
      [tone, `${tone}-soft`],
      ["ink", `${tone}-soft`],
    ]),
    ...["above", "below"].flatMap((side) => [1, 2, 3].map((step) => ["ink", `${side}-${step}`])),
    ...["above", "below"].flatMap((side) => [1, 2].map((step) => ["muted", `${side}-${step}`])),
  ];
  for (const [text, surface] of pairs) {
    expect(contrast(theme, text, surface), `${text} on ${surface}`).toBeGreaterThan(4.5);
  }
});

test.each(themes)("borders of controls and the eight chart colours stand 3:1 off the page in %s", (theme) => {
  for (const surface of ["canvas", "surface"]) {
    expect(contrast(theme, "edge", surface)).toBeGreaterThan(3);
    expect(contrast(theme, "bar", surface)).toBeGreaterThan(3);
    for (let index = 1; index <= 8; index++) {
      expect(contrast(theme, `segment-${index}`, surface), `segment-${index}`).toBeGreaterThan(3);
    }
  }
});

test.each(themes)("the ends of an interval stay visible on its bar in %s", (theme) => {
  expect(contrast(theme, "ink", "bar")).toBeGreaterThan(3);
});

test("files get the same segment colours as the light page", () => {
  expect(segmentHexes.map((_, index) => tokens[`segment-${index + 1}`].light)).toEqual([...segmentHexes]);
  expect(segmentColour(0)).toBe("var(--color-segment-1)");
  expect(segmentColour(8)).toBe(segmentColour(0));
});

function readTokens(css: string): Record<string, { light: string; dark: string }> {
  const found = css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name, { light, dark }]));
}

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(theme: "light" | "dark", text: string, surface: string): number {
  const [darker, lighter] = [tokens[text][theme], tokens[surface][theme]]
    .map(relativeLuminance)
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function relativeLuminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
