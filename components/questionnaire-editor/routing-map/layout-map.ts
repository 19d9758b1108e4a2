export type MapPage = {
  code: string;
  blockCode?: string;
  /** Lines of words in its box. */
  lines: number;
  /** Where it can lead besides the next page, each at a line of its box; `end` is the end of the interview. */
  skips: readonly { to: string; line: number }[];
  hasScreenOut: boolean;
};

export type MapRectangle = { x: number; y: number; width: number; height: number };
export type MapBox = MapRectangle & { code: string };
export type MapFrame = MapRectangle & { blockCode: string };
export type MapPoint = readonly [x: number, y: number];
export type MapArrow = { from: string; to: string; points: readonly MapPoint[] };
export type MapLayout = {
  width: number;
  height: number;
  boxes: readonly MapBox[];
  frames: readonly MapFrame[];
  /** From each page to the one below it, the last to the end. */
  flow: readonly MapArrow[];
  skips: readonly MapArrow[];
  screenOuts: readonly { code: string; x: number; y: number }[];
  end: MapRectangle;
};

export const mapSizes = {
  line: 20,
  padding: 8,
  gap: 24,
  lane: 14,
  frame: 10,
  frameHead: 20,
  side: 40,
  end: 36,
};

type Direction = "ltr" | "rtl";

/** Pages one below the other; jumps run in lanes of their own at the far side, screen-outs leave at the near one. */
export function layoutMap(pages: readonly MapPage[], width: number, direction: Direction): MapLayout {
  const lanes = assignLanes(pages);
  const laneCount = Math.max(0, ...lanes.map(({ lane }) => lane + 1));
  const near = pages.some(({ hasScreenOut }) => hasScreenOut) ? mapSizes.side : mapSizes.frame + 2;
  const far = mapSizes.frame + 2 + (laneCount > 0 ? (laneCount + 1) * mapSizes.lane : 0);
  const boxWidth = Math.max(120, width - near - far);
  const { boxes, frames, bottom } = stack(pages, near, boxWidth);
  const end: MapRectangle = { x: near, y: bottom, width: boxWidth, height: mapSizes.end };
  const byCode = new Map<string, MapRectangle>(boxes.map((box) => [box.code, box]));
  const middle = near + boxWidth / 2;
  const layout: MapLayout = {
    width: near + boxWidth + far,
    height: bottom + mapSizes.end + 4,
    boxes,
    frames,
    flow: boxes.map((box, place) => {
      const next = boxes[place + 1];
      return {
        from: box.code,
        to: next?.code ?? "end",
        points: [
          [middle, box.y + box.height],
          [middle, next?.y ?? end.y],
        ],
      };
    }),
    skips: lanes.flatMap(({ from, to, line, lane }): MapArrow[] => {
      const box = byCode.get(from);
      const target = to === "end" ? end : byCode.get(to);
      if (!box || !target) return [];
      const edge = near + boxWidth;
      const x = edge + mapSizes.frame + (lane + 1) * mapSizes.lane;
      const startY = lineMiddle(box, line);
      const endY = target.y + Math.min(14, target.height / 2);
      return [
        {
          from,
          to,
          points: [
            [edge, startY],
            [x, startY],
            [x, endY],
            [edge, endY],
          ],
        },
      ];
    }),
    screenOuts: pages.flatMap((page) => {
      const box = byCode.get(page.code);
      return page.hasScreenOut && box ? [{ code: page.code, x: near - 24, y: box.y + box.height - 18 }] : [];
    }),
    end,
  };
  return direction === "rtl" ? mirror(layout) : layout;
}

function lineMiddle(box: MapRectangle, line: number): number {
  return box.y + mapSizes.padding + (line + 0.5) * mapSizes.line;
}

type Lane = { from: string; to: string; line: number; lane: number };

/** Jumps that overlap run side by side; the short ones nearest to the boxes. */
function assignLanes(pages: readonly MapPage[]): Lane[] {
  const places = new Map(pages.map(({ code }, place) => [code, place]));
  const jumps = pages.flatMap((page, from) =>
    page.skips.flatMap(({ to, line }) => {
      const target = to === "end" ? pages.length : places.get(to);
      return target === undefined
        ? []
        : [{ from: page.code, to, line, first: Math.min(from, target), last: Math.max(from, target) }];
    }),
  );
  const taken: { first: number; last: number }[][] = [];
  return jumps
    .sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first)
    .map(({ first, last, ...jump }) => {
      const isFree = (lane: number) =>
        (taken[lane] ?? []).every((other) => other.last < first || other.first > last);
      let lane = 0;
      while (!isFree(lane)) lane += 1;
      taken[lane] = [...(taken[lane] ?? []), { first, last }];
      return { ...jump, lane };
    });
}

function stack(pages: readonly MapPage[], x: number, width: number) {
  const boxes: MapBox[] = [];
  const frames: MapFrame[] = [];
  let y = 4;
  pages.forEach((page, place) => {
    const opensBlock = page.blockCode && pages[place - 1]?.blockCode !== page.blockCode;
    const closesBlock = page.blockCode && pages[place + 1]?.blockCode !== page.blockCode;
    if (opensBlock && page.blockCode) {
      frames.push({
        blockCode: page.blockCode,
        x: x - mapSizes.frame,
        y,
        width: width + 2 * mapSizes.frame,
        height: 0,
      });
      y += mapSizes.frameHead + mapSizes.frame;
    }
    const height = 2 * mapSizes.padding + page.lines * mapSizes.line;
    boxes.push({ code: page.code, x, y, width, height });
    y += height;
    if (closesBlock) {
      y += mapSizes.frame;
      const frame = frames[frames.length - 1];
      frames[frames.length - 1] = { ...frame, height: y - frame.y };
    }
    y += mapSizes.gap;
  });
  return { boxes, frames, bottom: y };
}

function mirror(layout: MapLayout): MapLayout {
  const { width } = layout;
  const turn = <T extends MapRectangle>(box: T): T => ({ ...box, x: width - box.x - box.width });
  const turnArrow = (arrow: MapArrow): MapArrow => ({
    ...arrow,
    points: arrow.points.map(([x, y]) => [width - x, y] as const),
  });
  return {
    ...layout,
    boxes: layout.boxes.map(turn),
    frames: layout.frames.map(turn),
    flow: layout.flow.map(turnArrow),
    skips: layout.skips.map(turnArrow),
    screenOuts: layout.screenOuts.map((mark) => ({ ...mark, x: width - mark.x })),
    end: turn(layout.end),
  };
}
