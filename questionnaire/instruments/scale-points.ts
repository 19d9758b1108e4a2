import type { Option } from "#questionnaire/question-parts";

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

/** The response scale of the Mini-IPIP. */
export const accuracyPoints = points([
  { fa: "کاملاً نادرست", en: "Very inaccurate" },
  { fa: "تا حدی نادرست", en: "Moderately inaccurate" },
  { fa: "نه درست و نه نادرست", en: "Neither accurate nor inaccurate" },
  { fa: "تا حدی درست", en: "Moderately accurate" },
  { fa: "کاملاً درست", en: "Very accurate" },
]);

/** The response scale of the TIPI. */
export const sevenAgreementPoints = points([
  { fa: "کاملاً مخالفم", en: "Disagree strongly" },
  { fa: "تا حد زیادی مخالفم", en: "Disagree moderately" },
  { fa: "کمی مخالفم", en: "Disagree a little" },
  { fa: "نه موافقم و نه مخالف", en: "Neither agree nor disagree" },
  { fa: "کمی موافقم", en: "Agree a little" },
  { fa: "تا حد زیادی موافقم", en: "Agree moderately" },
  { fa: "کاملاً موافقم", en: "Agree strongly" },
]);

export const activityPoints = points([
  { fa: "هیچ‌وقت", en: "Never" },
  { fa: "ماهی یک بار یا کمتر", en: "Once a month or less" },
  { fa: "ماهی چند بار", en: "Several times a month" },
  { fa: "هفته‌ای چند بار", en: "Several times a week" },
  { fa: "هر روز", en: "Every day" },
]);

export const interestPoints = points([
  { fa: "اصلاً علاقه ندارم", en: "Not at all interested" },
  { fa: "کمی علاقه دارم", en: "Slightly interested" },
  { fa: "تا حدی علاقه دارم", en: "Moderately interested" },
  { fa: "علاقه دارم", en: "Interested" },
  { fa: "خیلی علاقه دارم", en: "Very interested" },
]);
