"use client";
import { useMemo } from "react";
import type { DescribedPage } from "#components/questionnaire-editor/routing-map/describe-pages";
import {
  layoutMap,
  type MapArrow,
  type MapLayout,
  mapSizes,
} from "#components/questionnaire-editor/routing-map/layout-map";
import { MapBoxView } from "#components/questionnaire-editor/routing-map/map-box-view";
import { useCurrentLocale } from "#components/shell/messages-provider";
import { useMessages } from "#components/shell/use-messages";
import { directionOf } from "#i18n/locale";
import { readText } from "#questionnaire/localised-text";
import type { Block } from "#questionnaire/model";

type Props = Readonly<{
  pages: readonly DescribedPage[];
  blocks: readonly Block[];
  width: number;
  zoom: number;
}>;

/** Pages as boxes, blocks as frames, routes as arrows. Each box leads to its page in the editor. */
export function MapDrawing({ pages, blocks, width, zoom }: Props) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  const layout = useMemo(
    () => layoutMap(pages.map(toMapPage), width, directionOf(locale)),
    [pages, width, locale],
  );
  return (
    <section aria-label={t("map.label")} className="overflow-x-auto print:overflow-visible">
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width * zoom}
        height={layout.height * zoom}
        className="print:h-auto print:w-full"
      >
        <title>{t("map.label")}</title>
        <ArrowHeads />
        <Frames layout={layout} blocks={blocks} />
        <g>
          {layout.flow.map((arrow) => (
            <Arrow key={arrow.from} arrow={arrow} className="stroke-faint" />
          ))}
          {layout.skips.map((arrow) => (
            <Arrow
              key={`${arrow.from}-${arrow.to}-${arrow.points[0][1]}`}
              arrow={arrow}
              className="stroke-accent"
              head="map-skip"
            />
          ))}
          {layout.screenOuts.map((mark) => (
            <ScreenOut key={mark.code} {...mark} layout={layout} />
          ))}
        </g>
        {layout.boxes.map((box, place) => (
          <MapBoxView key={box.code} box={box} page={pages[place]} />
        ))}
        <foreignObject {...layout.end}>
          <div className="grid size-full place-items-center rounded-full border border-line bg-success-soft text-sm font-medium text-success">
            {t("map.end")}
          </div>
        </foreignObject>
      </svg>
    </section>
  );
}

/** The first line names the page, the second counts; each rule has one of its own. */
function toMapPage(page: DescribedPage) {
  const before = 2 + (page.shownIf ? 1 : 0) + (page.share === undefined ? 0 : 1);
  return {
    code: page.code,
    blockCode: page.blockCode,
    lines: before + page.skips.length + (page.screenOut ? 1 : 0),
    skips: page.skips.map(({ to }, place) => ({ to, line: before + place })),
    hasScreenOut: page.screenOut !== undefined,
  };
}

function ArrowHeads() {
  const heads = { "map-flow": "fill-faint", "map-skip": "fill-accent", "map-out": "fill-danger" };
  return (
    <defs>
      {Object.entries(heads).map(([id, look]) => (
        <marker
          key={id}
          id={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className={look} />
        </marker>
      ))}
    </defs>
  );
}

type ArrowProps = Readonly<{ arrow: MapArrow; className: string; head?: string }>;

function Arrow({ arrow, className, head = "map-flow" }: ArrowProps) {
  return (
    <polyline
      points={arrow.points.map((point) => point.join()).join(" ")}
      fill="none"
      strokeWidth="1.5"
      strokeLinejoin="round"
      markerEnd={`url(#${head})`}
      className={className}
    />
  );
}

function Frames({ layout, blocks }: Readonly<{ layout: MapLayout; blocks: readonly Block[] }>) {
  const t = useMessages("questionnaire");
  const locale = useCurrentLocale();
  return layout.frames.map((frame) => {
    const block = blocks.find(({ code }) => code === frame.blockCode);
    return (
      <g key={`${frame.blockCode}-${frame.y}`}>
        <rect
          {...{ x: frame.x, y: frame.y, width: frame.width, height: frame.height }}
          rx="8"
          strokeDasharray="5 4"
          className="fill-sunken stroke-faint"
        />
        <foreignObject
          x={frame.x + mapSizes.frame}
          y={frame.y + 5}
          width={frame.width - 2 * mapSizes.frame}
          height={mapSizes.frameHead}
        >
          <div className="max-w-[calc(50%-0.75rem)] truncate text-xs font-medium text-muted">
            <bdi>{readText(block?.title, locale) || frame.blockCode}</bdi>
            {block?.isShuffled && ` · ${t("map.shuffled")}`}
          </div>
        </foreignObject>
      </g>
    );
  });
}

type ScreenOutProps = Readonly<{ code: string; x: number; y: number; layout: MapLayout }>;

function ScreenOut({ code, x, y, layout }: ScreenOutProps) {
  const box = layout.boxes.find((one) => one.code === code);
  if (!box) return null;
  const isAtStart = x < box.x;
  const edge = isAtStart ? box.x : box.x + box.width;
  return (
    <g>
      <line
        x1={edge}
        x2={isAtStart ? x + 8 : x - 8}
        y1={y}
        y2={y}
        strokeWidth="1.5"
        markerEnd="url(#map-out)"
        className="stroke-danger"
      />
      <circle cx={x} cy={y} r="6" className="fill-danger-soft stroke-danger" strokeWidth="1.5" />
      <path
        d={`M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5`}
        className="stroke-danger"
        strokeWidth="1.5"
        fill="none"
      />
    </g>
  );
}
