import { parseNumber } from "#i18n/digits";
import { normaliseForMatching } from "#i18n/normalise-text";

/** Answer sets with an order of their own, from low to high. A cell set inside one of them takes its order. */
const orderedSets = [
  ["no", "yes"],
  ["خیر", "بله"],
  ["نه", "بله"],
  ["خیر", "آری"],
  ["ندارد", "دارد"],
  ["ندارم", "دارم"],
  ["false", "true"],
  [
    "strongly disagree",
    "disagree",
    "somewhat disagree",
    "neither agree nor disagree",
    "neutral",
    "somewhat agree",
    "agree",
    "strongly agree",
  ],
  [
    "کاملا مخالفم",
    "کاملاً مخالفم",
    "مخالفم",
    "تا حدی مخالفم",
    "نه موافق نه مخالف",
    "نظری ندارم",
    "بی‌نظر",
    "تا حدی موافقم",
    "موافقم",
    "کاملاً موافقم",
    "کاملا موافقم",
  ],
  [
    "very dissatisfied",
    "dissatisfied",
    "somewhat dissatisfied",
    "neither satisfied nor dissatisfied",
    "neutral",
    "somewhat satisfied",
    "satisfied",
    "very satisfied",
  ],
  [
    "کاملاً ناراضی",
    "خیلی ناراضی",
    "بسیار ناراضی",
    "ناراضی",
    "تا حدی ناراضی",
    "نه راضی نه ناراضی",
    "تا حدی راضی",
    "راضی",
    "خیلی راضی",
    "بسیار راضی",
    "کاملاً راضی",
  ],
  [
    "not at all important",
    "not important",
    "slightly important",
    "neutral",
    "moderately important",
    "important",
    "very important",
    "extremely important",
  ],
  ["اصلاً مهم نیست", "بی‌اهمیت", "کم‌اهمیت", "تا حدی مهم", "مهم", "خیلی مهم", "بسیار مهم"],
  ["very poor", "poor", "fair", "average", "good", "very good", "excellent"],
  ["very bad", "bad", "average", "good", "very good"],
  ["خیلی بد", "بد", "متوسط", "خوب", "خیلی خوب", "عالی"],
  ["none", "very low", "low", "medium", "high", "very high"],
  ["هیچ", "اصلاً", "خیلی کم", "بسیار کم", "کم", "متوسط", "زیاد", "خیلی زیاد", "بسیار زیاد"],
  [
    "never",
    "almost never",
    "rarely",
    "seldom",
    "occasionally",
    "sometimes",
    "often",
    "usually",
    "very often",
    "almost always",
    "always",
  ],
  [
    "هرگز",
    "هیچ‌وقت",
    "به‌ندرت",
    "به ندرت",
    "خیلی کم",
    "گاهی",
    "گاهی اوقات",
    "اغلب",
    "معمولاً",
    "بیشتر اوقات",
    "تقریباً همیشه",
    "همیشه",
  ],
  [
    "never",
    "less than once a year",
    "once a year",
    "twice a year",
    "every six months",
    "every three months",
    "once every three months",
    "every two months",
    "once a month",
    "twice a month",
    "every two weeks",
    "once a week",
    "twice a week",
    "more than once a week",
    "several times a week",
    "once a day",
    "daily",
    "every day",
    "more than once a day",
    "several times a day",
  ],
  [
    "هرگز",
    "کمتر از سالی یک بار",
    "سالی یک بار",
    "هر شش ماه",
    "هر سه ماه",
    "ماهی یک بار",
    "هر دو هفته",
    "هفته‌ای یک بار",
    "چند بار در هفته",
    "هر روز",
    "روزی یک بار",
    "چند بار در روز",
  ],
  [
    "زیر دیپلم",
    "دیپلم",
    "فوق دیپلم",
    "کاردانی",
    "لیسانس",
    "کارشناسی",
    "فوق لیسانس",
    "کارشناسی ارشد",
    "دکتری",
    "دکترا",
  ],
  ["small", "medium", "large"],
  ["کوچک", "متوسط", "بزرگ"],
].map((words) => new Map(words.map((word, rank) => [normaliseForMatching(word), rank])));

const noWords = new Set(["no", "خیر", "نه", "false", "ندارد", "ندارم"].map(normaliseForMatching));

/**
 * Puts answer labels in the order a person would: numbers and labels that begin with a number by it, a known
 * set (agreement, frequency, yes and no) from low to high, anything else by code unit, which is the same on
 * every machine.
 */
export function orderOptions(labels: readonly string[]): string[] {
  const ranks = rankByNumber(labels) ?? rankByKnownSet(labels);
  const byCodePoint = [...labels].sort();
  if (!ranks) return byCodePoint;
  return byCodePoint.sort((a, b) => ranks.get(a)! - ranks.get(b)!);
}

/** A pair of no and yes in either language, which is coded 0 and 1. */
export function isNoYes(ordered: readonly string[]): boolean {
  if (ordered.length !== 2) return false;
  return noWords.has(normaliseForMatching(ordered[0])) && rankByKnownSet(ordered) !== null;
}

function rankByNumber(labels: readonly string[]): Map<string, number> | null {
  const ranks = new Map<string, number>();
  for (const label of labels) {
    const leading = /^([^\s.):_-]+)(?:[\s.):_-]+.*)?$/s.exec(label)?.[1] ?? "";
    const rank = parseNumber(label) ?? parseNumber(leading);
    if (rank === null) return null;
    ranks.set(label, rank);
  }
  return ranks;
}

function rankByKnownSet(labels: readonly string[]): Map<string, number> | null {
  const forms = labels.map(normaliseForMatching);
  const known = orderedSets.find((set) => forms.every((form) => set.has(form)));
  return known ? new Map(labels.map((label, index) => [label, known.get(forms[index])!])) : null;
}
