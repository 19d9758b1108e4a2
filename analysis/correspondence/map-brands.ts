import { AnalysisError } from "#analysis/analysis-error";
import { analyseCorrespondence } from "#analysis/correspondence/analyse-correspondence";
import type {
  CorrespondenceAnalysis,
  CorrespondenceOptions,
  CorrespondencePoint,
  CorrespondenceTable,
  SupplementaryPoint,
} from "#analysis/correspondence/correspondence-types";

/**
 * How far rows (brands, segments) and columns (attributes) are stretched on one map.
 * - symmetric: both in principal coordinates. Both clouds fill the map; distances between rows and between columns
 *   are true, those between a row and a column mean nothing.
 * - row-principal: columns in standard coordinates. A row lies at the mean of the columns weighted by its profile,
 *   so that a row near a column uses it much.
 * - column-principal: the same with the sides exchanged.
 * - contribution: row-principal, but a column as far out as it contributes to the axes; long arrows are those that
 *   make the map.
 */
export type MapScaling = "symmetric" | "row-principal" | "column-principal" | "contribution";

export type BrandMapOptions = CorrespondenceOptions & {
  /** Default "symmetric". */
  scaling?: MapScaling;
  /** How many dimensions are drawn, at least 1; fewer when the table has fewer. Default 2. */
  dimensions?: number;
};

export type MapPoint = {
  name: string;
  coordinates: number[];
  /** Share of the point's inertia that the map shows, 0 to 1. Under a half: its place misleads. */
  quality: number;
  isSupplementary: boolean;
};

export type BrandMap = {
  method: "brand-map";
  scaling: MapScaling;
  /** Per cent of the total inertia along each drawn dimension. */
  percents: number[];
  /** Their sum: how much of the differences between profiles the map shows. */
  quality: number;
  rows: MapPoint[];
  columns: MapPoint[];
  /** Everything behind the map. */
  analysis: CorrespondenceAnalysis;
};

/**
 * A perceptual map: brands or segments and the attributes said of them, in one picture, with how well it shows each.
 *
 * Answers "who is seen as what, compared with the others?". All attributes that everybody shares drop out: the origin
 * is the average brand, not the worst.
 *
 * Missing data, weights and errors as in `analyseCorrespondence`; `invalid-argument` for fewer than one dimension.
 *
 * Time O(rows x columns x min(rows, columns)). Sources: Greenacre (2017), Correspondence Analysis in Practice, 3rd
 * ed., chapters 9, 10 and 13; Greenacre (2013), "Contribution biplots", JCGS 22.
 */
export function mapBrands(table: CorrespondenceTable, options: BrandMapOptions = {}): BrandMap {
  const { scaling = "symmetric", dimensions = 2 } = options;
  if (!(Number.isInteger(dimensions) && dimensions >= 1)) {
    throw new AnalysisError("invalid-argument", "a map has at least one dimension", {
      argument: "dimensions",
      value: dimensions,
    });
  }
  const analysis = analyseCorrespondence(table, options);
  const percents = analysis.percents.slice(0, dimensions);
  const draw = (coordinatesOf: (point: DrawnPoint) => number[], points: DrawnPoint[]): MapPoint[] =>
    points.map((point) => ({
      name: point.name,
      coordinates: coordinatesOf(point).slice(0, dimensions),
      quality: Math.min(1, sum(point.squaredCosines.slice(0, dimensions))),
      isSupplementary: !("mass" in point),
    }));
  const rowsStretched = scaling === "column-principal" ? standardOf : principalOf;
  const columnsStretched = {
    symmetric: principalOf,
    "row-principal": standardOf,
    "column-principal": principalOf,
    contribution: contributionOf,
  }[scaling];
  return {
    method: "brand-map",
    scaling,
    percents,
    quality: sum(percents),
    rows: draw(rowsStretched, [...analysis.rows, ...analysis.supplementaryRows]),
    columns: draw(columnsStretched, [...analysis.columns, ...analysis.supplementaryColumns]),
    analysis,
  };
}

type DrawnPoint = CorrespondencePoint | SupplementaryPoint;

function principalOf(point: DrawnPoint): number[] {
  return point.principal;
}

function standardOf(point: DrawnPoint): number[] {
  return point.standard;
}

/** A supplementary point made no axis, so that it has no contribution to show: it keeps its principal place. */
function contributionOf(point: DrawnPoint): number[] {
  if (!("mass" in point)) return point.principal;
  return point.standard.map((coordinate) => coordinate * Math.sqrt(point.mass));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
