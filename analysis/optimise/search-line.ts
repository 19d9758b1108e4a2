/** A point on the line: how far, the function there, and its slope along the line. */
export type LinePoint = { step: number; value: number; slope: number };

export type LineSearchOptions = {
  /** The first step to try. */
  firstStep: number;
  /** No step is longer than this. */
  maxStep: number;
  /** Least decrease, as a share of what the slope at 0 promises. */
  decrease: number;
  /** Largest slope left, as a share of the slope at 0. */
  curvature: number;
  /** Relative width at which a bracket is called closed. */
  width: number;
  maxEvaluations: number;
};

type Bracket = { best: LinePoint; other: LinePoint; isBracketed: boolean };

/**
 * A step along a line that lowers the function enough and leaves little slope (the strong Wolfe conditions).
 *
 * Returns null when `maxEvaluations` pass without such a step. When the bracket closes, or the longest step is
 * reached while still descending, the last trial is accepted. A trial where the function is not finite is
 * answered by half the way back.
 *
 * @param start the value and the (negative) slope at step 0.
 * @param evaluate the function and its slope at a step.
 * Cost: the evaluations. Source: Moré & Thuente (1994), ACM Transactions on Mathematical Software 20, 286-307.
 */
export function searchLine(
  start: { value: number; slope: number },
  evaluate: (step: number) => { value: number; slope: number },
  options: LineSearchOptions,
): LinePoint | null {
  const origin = { step: 0, ...start };
  const promised = options.decrease * start.slope;
  let bracket: Bracket = { best: origin, other: origin, isBracketed: false };
  let isSecondStage = false;
  let width = options.maxStep;
  let widthBefore = 2 * width;
  let least = 0;
  let most = 5 * options.firstStep;
  let step = options.firstStep;
  for (let evaluation = 0; evaluation < options.maxEvaluations; evaluation++) {
    const found = evaluate(step);
    if (!Number.isFinite(found.value)) {
      step = (bracket.best.step + step) / 2;
      continue;
    }
    const trial = { step, ...found };
    const limit = start.value + step * promised;
    if (trial.value <= limit && trial.slope >= 0) isSecondStage = true;
    const { isBracketed } = bracket;
    if (isBracketed && (step <= least || step >= most || most - least <= options.width * most)) return trial;
    if (step === options.maxStep && trial.value <= limit && trial.slope <= promised) return trial;
    if (trial.value <= limit && Math.abs(trial.slope) <= -options.curvature * start.slope) return trial;
    // Early on, a step that is better but not better enough is judged on the function less the promised decrease.
    const tilt = !isSecondStage && trial.value <= bracket.best.value && trial.value > limit ? promised : 0;
    const next = moveBracket(tiltBracket(bracket, tilt), tiltPoint(trial, tilt), least, most);
    bracket = tiltBracket(next.bracket, -tilt);
    step = next.step;
    const { best, other } = bracket;
    if (bracket.isBracketed) {
      const gap = Math.abs(other.step - best.step);
      if (gap >= 0.66 * widthBefore) step = best.step + (other.step - best.step) / 2;
      widthBefore = width;
      width = gap;
      least = Math.min(best.step, other.step);
      most = Math.max(best.step, other.step);
    } else {
      least = step + 1.1 * (step - best.step);
      most = step + 4 * (step - best.step);
    }
    step = Math.min(Math.max(step, 0), options.maxStep);
    const isClosed = step <= least || step >= most || most - least <= options.width * most;
    if (bracket.isBracketed && isClosed) step = best.step;
  }
  return null;
}

function tiltPoint({ step, value, slope }: LinePoint, tilt: number): LinePoint {
  return { step, value: value - step * tilt, slope: slope - tilt };
}

function tiltBracket({ best, other, isBracketed }: Bracket, tilt: number): Bracket {
  return { best: tiltPoint(best, tilt), other: tiltPoint(other, tilt), isBracketed };
}

/** The next trial by cubic and quadratic interpolation, and the bracket that now holds the minimum. */
function moveBracket(
  { best, other, isBracketed }: Bracket,
  trial: LinePoint,
  least: number,
  most: number,
): { bracket: Bracket; step: number } {
  const turnsBack = trial.slope * Math.sign(best.slope) < 0;
  const secant = trial.step + (trial.slope / (trial.slope - best.slope)) * (best.step - trial.step);
  if (trial.value > best.value) {
    const cubic = best.step + cubicShare(best, trial) * (trial.step - best.step);
    const fall = (best.value - trial.value) / (trial.step - best.step);
    const quadratic = best.step + (best.slope / (fall + best.slope) / 2) * (trial.step - best.step);
    const nearer = Math.abs(cubic - best.step) < Math.abs(quadratic - best.step);
    const step = nearer ? cubic : cubic + (quadratic - cubic) / 2;
    return { bracket: { best, other: trial, isBracketed: true }, step };
  }
  if (turnsBack) {
    const cubic = trial.step + cubicShare(trial, best) * (best.step - trial.step);
    const isFarther = Math.abs(cubic - trial.step) > Math.abs(secant - trial.step);
    return {
      bracket: { best: trial, other: best, isBracketed: true },
      step: isFarther ? cubic : secant,
    };
  }
  const bracket = { best: trial, other, isBracketed };
  const outward = trial.step > best.step ? most : least;
  if (Math.abs(trial.slope) >= Math.abs(best.slope)) {
    if (!isBracketed) return { bracket, step: outward };
    return { bracket, step: trial.step + cubicShare(trial, other) * (other.step - trial.step) };
  }
  const share = cubicShare(trial, best);
  const cubic = share < 0 ? trial.step + share * (best.step - trial.step) : outward;
  const isNearer = Math.abs(cubic - trial.step) < Math.abs(secant - trial.step);
  if (!isBracketed) {
    const farther = isNearer ? secant : cubic;
    return { bracket, step: Math.min(Math.max(farther, least), most) };
  }
  const nearer = isNearer ? cubic : secant;
  const guard = trial.step + 0.66 * (other.step - trial.step);
  return { bracket, step: trial.step > best.step ? Math.min(guard, nearer) : Math.max(guard, nearer) };
}

/** Where the cubic through two points with their slopes has its minimum, as a share of the way from `a` to `b`. */
function cubicShare(a: LinePoint, b: LinePoint): number {
  const theta = (3 * (a.value - b.value)) / (b.step - a.step) + a.slope + b.slope;
  const scale = Math.max(Math.abs(theta), Math.abs(a.slope), Math.abs(b.slope));
  const inside = (theta / scale) ** 2 - (a.slope / scale) * (b.slope / scale);
  const root = (b.step > a.step ? 1 : -1) * scale * Math.sqrt(Math.max(0, inside));
  return (root - a.slope + theta) / (root - a.slope + root + b.slope);
}
