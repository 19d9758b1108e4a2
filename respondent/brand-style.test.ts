import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, renderBrandStyle } from "#respondent/brand-style";

type Colour = [number, number, number];

function readAccents(css: string): { accent: Colour; onAccent: Colour }[] {
  const read = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as Colour;
  return Array.from(css.matchAll(/--accent:(#\w{6});.*?--on-accent:(#\w{6})/g), ([, accent, onAccent]) => ({
    accent: read(accent),
    onAccent: read(onAccent),
  }));
}

// Reference: WCAG 2.2, "contrast ratio"; black on white is 21, #767676 on white is 4.54.
test("agrees with published contrast ratios", () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test("any brand's colour becomes one that can be read, in the light and in the dark", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const [light, dark] = readAccents(renderBrandStyle(`#${value.toString(16).padStart(6, "0")}`) ?? "");
      expect(contrastOf(light.accent, [248, 247, 244])).toBeGreaterThan(4.4);
      expect(contrastOf(dark.accent, [29, 28, 25])).toBeGreaterThan(4.4);
      expect(contrastOf(light.accent, light.onAccent)).toBeGreaterThan(4.4);
      expect(contrastOf(dark.accent, dark.onAccent)).toBeGreaterThan(4.4);
    }),
  );
});

test("a colour that can be read already stays as it is", () => {
  expect(renderBrandStyle("#0B5F5B")).toContain(":root{--accent:#0b5f5b;");
});

test.each(["red", "#fff", "#0b5f5b;}body{display:none", "url(//x)"])("refuses %s", (colour) => {
  expect(renderBrandStyle(colour)).toBeUndefined();
});
