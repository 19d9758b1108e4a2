import type { QsfBlock, QsfQuestion } from "#exchange/qualtrics/qsf-schema";
import { placeOf, type QsfContext } from "#exchange/qualtrics/qsf-texts";

type Advanced = {
  FixedOrder?: unknown;
  RandomSubSet?: unknown;
  Undisplayed?: unknown;
  TotalRandSubset?: unknown;
};

/** How Qualtrics orders what stands in a block, or the choices of a question. */
export type QsfOrder = {
  isShuffled: boolean;
  /** Those that keep their place while the others are shuffled. */
  fixed: ReadonlySet<string>;
  /** Those that nobody sees. */
  unseen: ReadonlySet<string>;
  /** How many of the others each respondent gets: `5 / 11`. */
  drawn?: string;
  /** An order of another kind, which we do not have. */
  other?: string;
};

const asWritten: QsfOrder = { isShuffled: false, fixed: new Set(), unseen: new Set() };

export function orderOfBlock({ Options }: QsfBlock): QsfOrder {
  const kind = Options?.RandomizeQuestions;
  if (!kind || kind === "false" || kind === "None") return asWritten;
  const { Randomization } = Options as { Randomization?: { Advanced?: unknown } | null };
  if (kind === "Advanced") return readAdvanced(Randomization?.Advanced);
  return { ...asWritten, isShuffled: true, ...(kind === "RandomWithOnlyX" && { drawn: kind }) };
}

function orderOfChoices({ Randomization }: QsfQuestion): QsfOrder {
  const { Type, Advanced, TotalRandSubset } = (
    typeof Randomization === "object" && Randomization ? Randomization : {}
  ) as { Type?: unknown; Advanced?: unknown; TotalRandSubset?: unknown };
  if (typeof Type !== "string" || Type === "None" || Type === "") return asWritten;
  if (/Reversal|Alphabetical/i.test(Type)) return { ...asWritten, other: Type };
  if (Type === "Advanced") return readAdvanced(Advanced);
  return {
    ...asWritten,
    isShuffled: true,
    ...(/Subset/i.test(Type) && { drawn: String(TotalRandSubset ?? Type) }),
  };
}

function readAdvanced(given: unknown): QsfOrder {
  const { FixedOrder, RandomSubSet, Undisplayed, TotalRandSubset } = (given ?? {}) as Advanced;
  const order = listed(FixedOrder);
  const drawn = listed(RandomSubSet);
  return {
    isShuffled: order.length === 0 || order.some(isGap),
    fixed: new Set(order.filter((one) => !isGap(one))),
    unseen: new Set(listed(Undisplayed)),
    ...(drawn.length > 0 && { drawn: `${TotalRandSubset ?? "?"} / ${drawn.length}` }),
  };
}

/** `{~Randomized~}` and `{~SubSet~}` stand where any of the others may come. */
function isGap(name: string): boolean {
  return name.startsWith("{~");
}

/** Lists are written as objects by number where something was taken out of them. */
function listed(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).map(String) : [];
}

/** Whether choices or rows come in random order; the report tells of what we do not draw or turn round. */
export function isShuffledQsf(source: QsfQuestion, { builder }: QsfContext): { isShuffled?: boolean } {
  const { isShuffled, drawn, other } = orderOfChoices(source);
  const place = placeOf(source);
  if (other) builder.note("lost", "random-left-out", place, { detail: other });
  if (drawn) builder.note("lost", "random-shows-all", place, { detail: drawn });
  return isShuffled ? { isShuffled } : {};
}

/** The numbers of the choices that keep their place, and of those that nobody sees. */
export function placedInQsf(source: QsfQuestion): Pick<QsfOrder, "fixed" | "unseen"> {
  const { isShuffled, fixed, unseen } = orderOfChoices(source);
  return { fixed: isShuffled ? fixed : new Set(), unseen };
}
