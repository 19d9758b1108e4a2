import type { Option } from "#questionnaire/model";

function points(labels: readonly { fa: string; en: string }[]): Option[] {
  return labels.map((label, position) => ({ code: position + 1, label }));
}

export const agreementPoints = points([
  { fa: "کاملاً مخالفم", en: "Strongly disagree" },
  { fa: "مخالفم", en: "Disagree" },
  { fa: "نه موافقم و نه مخالف", en: "Neither agree nor disagree" },
  { fa: "موافقم", en: "Agree" },
  { fa: "کاملاً موافقم", en: "Strongly agree" },
]);

export const importancePoints = points([
  { fa: "اصلاً مهم نیست", en: "Not at all important" },
  { fa: "کمی مهم است", en: "Slightly important" },
  { fa: "تا حدی مهم است", en: "Moderately important" },
  { fa: "مهم است", en: "Very important" },
  { fa: "بسیار مهم است", en: "Extremely important" },
]);

export const satisfactionPoints = points([
  { fa: "کاملاً ناراضی", en: "Very dissatisfied" },
  { fa: "ناراضی", en: "Dissatisfied" },
  { fa: "نه راضی و نه ناراضی", en: "Neither satisfied nor dissatisfied" },
  { fa: "راضی", en: "Satisfied" },
  { fa: "کاملاً راضی", en: "Very satisfied" },
]);

export const familiarityPoints = points([
  { fa: "نامش را نشنیده‌ام", en: "Never heard of it" },
  { fa: "فقط نامش را شنیده‌ام", en: "Know only its name" },
  { fa: "کمی می‌شناسم", en: "Know a little about it" },
  { fa: "می‌شناسم", en: "Know it well" },
  { fa: "خیلی خوب می‌شناسم", en: "Know it very well" },
]);
