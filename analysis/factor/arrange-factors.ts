import type { NumericMatrix } from "#analysis/dataset/numeric-matrix";

export type ArrangedFactors = { loadings: NumericMatrix; factorCorrelations: NumericMatrix | null };

/**
 * The same factors with signs and order that do not depend on the method's path.
 *
 * Every factor is turned so that its largest loading, in size, is positive. With `by-marker` factors come in the order
 * of the items that mark them (those largest loadings), so a questionnaire whose scales stand one after another has
 * its factors in that order; factors with the same marker come by the size of that loading. `as-given` keeps the
 * order, for unrotated factors, where it is that of the eigenvalues.
 *
 * Time O(p q).
 */
export function arrangeFactors(
  loadings: NumericMatrix,
  factorCorrelations: NumericMatrix | null,
  order: "by-marker" | "as-given",
): ArrangedFactors {
  const { rowCount, columnCount, values } = loadings;
  const markers = Array.from({ length: columnCount }, (_, factor) => {
    let item = 0;
    for (let candidate = 1; candidate < rowCount; candidate++) {
      const size = Math.abs(values[candidate * columnCount + factor]);
      if (size > Math.abs(values[item * columnCount + factor]) * (1 + 1e-12)) item = candidate;
    }
    return { factor, item, loading: values[item * columnCount + factor] };
  });
  if (order === "by-marker") {
    markers.sort((a, b) => a.item - b.item || Math.abs(b.loading) - Math.abs(a.loading));
  }
  const sign = ({ loading }: { loading: number }) => (loading < 0 ? -1 : 1);
  const arranged = new Float64Array(values.length);
  for (let item = 0; item < rowCount; item++) {
    markers.forEach((marker, position) => {
      arranged[item * columnCount + position] = sign(marker) * values[item * columnCount + marker.factor];
    });
  }
  return {
    loadings: { rowCount, columnCount, values: arranged },
    factorCorrelations: factorCorrelations && {
      ...factorCorrelations,
      values: factorCorrelations.values.map((_, at) => {
        const a = markers[Math.floor(at / columnCount)];
        const b = markers[at % columnCount];
        if (a === b) return 1;
        return sign(a) * sign(b) * factorCorrelations.values[a.factor * columnCount + b.factor];
      }),
    },
  };
}
