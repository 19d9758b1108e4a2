import { expect, test } from "vitest";
import {
  layoutMap,
  type MapPage,
  type MapRectangle,
} from "#components/questionnaire-editor/routing-map/layout-map";

const page = (code: string, parts: Partial<MapPage> = {}): MapPage => ({
  ...{ code, lines: 2, skips: [], hasScreenOut: false },
  ...parts,
});
const many = Array.from({ length: 60 }, (_, place) =>
  page(`P${place + 1}`, {
    lines: 2 + (place % 3),
    ...(place % 7 === 0 && {
      skips: [
        { to: `P${Math.min(60, place + 9)}`, line: 1 },
        { to: "end", line: 2 },
      ],
    }),
    ...(place >= 10 && place < 20 && { blockCode: "B1" }),
    hasScreenOut: place % 11 === 0,
  }),
);
const overlap = (a: MapRectangle, b: MapRectangle) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(["ltr", "rtl"] as const)(
  "sixty pages stand one below the other without touching, %s",
  (direction) => {
    const { boxes, end, width, height } = layoutMap(many, 640, direction);
    boxes.forEach((box, place) => {
      for (const other of boxes.slice(place + 1)) expect(overlap(box, other)).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    });
    expect(boxes.map(({ y }) => y)).toEqual(boxes.map(({ y }) => y).sort((a, b) => a - b));
    expect(end.y).toBeGreaterThan(boxes[59].y);
    expect(end.y + end.height).toBeLessThanOrEqual(height);
  },
);

test("jumps that overlap run in lanes of their own, and come out inside the picture", () => {
  const { skips, width } = layoutMap(many, 640, "ltr");
  expect(skips).toHaveLength(18);
  skips.forEach((one, place) => {
    expect(Math.max(...one.points.map(([x]) => x))).toBeLessThanOrEqual(width);
    for (const other of skips.slice(place + 1)) {
      if (one.points[1][0] !== other.points[1][0]) continue;
      const [a, b] = [one, other].map(({ points }) => [points[1][1], points[2][1]].sort((x, y) => x - y));
      expect(a[1] < b[0] || b[1] < a[0]).toBe(true);
    }
  });
});

test("an arrow goes from the line that says so to its page, or to the end", () => {
  const pages = [
    page("A", {
      lines: 3,
      skips: [
        { to: "C", line: 2 },
        { to: "end", line: 1 },
      ],
    }),
    page("B"),
    page("C"),
  ];
  const { skips, boxes, end } = layoutMap(pages, 400, "ltr");
  const [toC, toEnd] = ["C", "end"].map((to) => skips.find((arrow) => arrow.to === to));
  expect(toC?.points[0]).toEqual([boxes[0].x + boxes[0].width, boxes[0].y + 58]);
  expect(toC?.points[3][1]).toBe(boxes[2].y + 14);
  expect(toEnd?.points[3][1]).toBeGreaterThan(end.y);
});

test("a jump to a page that is not there has no arrow", () => {
  expect(layoutMap([page("A", { skips: [{ to: "NOWHERE", line: 1 }] })], 400, "ltr").skips).toEqual([]);
});

test("a frame holds the pages of its block and no others", () => {
  const { frames, boxes } = layoutMap(many, 640, "ltr");
  expect(frames).toHaveLength(1);
  const inside = boxes.filter((box) => overlap(box, frames[0])).map(({ code }) => code);
  expect(inside).toEqual(many.slice(10, 20).map(({ code }) => code));
});

test("Persian mirrors the whole picture", () => {
  const [ltr, rtl] = [layoutMap(many, 640, "ltr"), layoutMap(many, 640, "rtl")];
  expect(rtl.width).toBe(ltr.width);
  expect(rtl.boxes[0].x).toBe(ltr.width - ltr.boxes[0].x - ltr.boxes[0].width);
  expect(rtl.skips[0].points[1][0]).toBe(ltr.width - ltr.skips[0].points[1][0]);
});

test("nothing to draw is an end alone", () => {
  const { boxes, end, height } = layoutMap([], 400, "ltr");
  expect(boxes).toEqual([]);
  expect(end.y + end.height).toBeLessThanOrEqual(height);
});
