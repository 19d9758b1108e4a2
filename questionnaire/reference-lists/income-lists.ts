import { ownBands } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const incomeIran: ReferenceList = {
  id: "income-iran",
  title: { fa: "درآمد ماهانهٔ خانوار (تومان)", en: "Monthly household income (toman)" },
  source: {
    fa: "رده‌بندی خود ماست، برای سال ۱۴۰۵؛ میانگین درآمد خانوار شهری در طرح هزینه و درآمد ۱۴۰۳ مرکز آمار ایران (حدود ۲۸ میلیون تومان در ماه) با همان آهنگ رشد به ۱۴۰۵ رسانده شده است. هر سال بازبینی شود.",
    en: "Our own bands, for 1405 (2026–27): the mean income of urban households in the Statistical Centre of Iran's survey of 1403 (about 28 million toman a month), carried forward at its own rate of growth. Review them every year.",
  },
  licence: ownBands,
  asOf: "2026",
  entries: orderedEntries([
    ["کمتر از ۱۵ میلیون تومان", "Under 15 million toman"],
    ["۱۵ تا کمتر از ۲۵ میلیون تومان", "15 to under 25 million toman"],
    ["۲۵ تا کمتر از ۴۰ میلیون تومان", "25 to under 40 million toman"],
    ["۴۰ تا کمتر از ۶۰ میلیون تومان", "40 to under 60 million toman"],
    ["۶۰ تا کمتر از ۹۰ میلیون تومان", "60 to under 90 million toman"],
    ["۹۰ تا کمتر از ۱۳۰ میلیون تومان", "90 to under 130 million toman"],
    ["۱۳۰ تا کمتر از ۲۰۰ میلیون تومان", "130 to under 200 million toman"],
    ["۲۰۰ میلیون تومان و بیشتر", "200 million toman or more"],
  ]),
};

export const incomeDollars: ReferenceList = {
  id: "income-dollars",
  title: { fa: "درآمد سالانهٔ خانوار (دلار)", en: "Annual household income (US dollars)" },
  source: {
    fa: "رده‌بندی خود ماست، برای سال ۲۰۲۵ و پیش از کسر مالیات.",
    en: "Our own bands, for 2025 and before tax.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["کمتر از ۱۰ هزار دلار", "Under $10 thousand"],
    ["۱۰ تا کمتر از ۲۵ هزار دلار", "$10 to under $25 thousand"],
    ["۲۵ تا کمتر از ۵۰ هزار دلار", "$25 to under $50 thousand"],
    ["۵۰ تا کمتر از ۷۵ هزار دلار", "$50 to under $75 thousand"],
    ["۷۵ تا کمتر از ۱۰۰ هزار دلار", "$75 to under $100 thousand"],
    ["۱۰۰ تا کمتر از ۱۵۰ هزار دلار", "$100 to under $150 thousand"],
    ["۱۵۰ تا کمتر از ۲۰۰ هزار دلار", "$150 to under $200 thousand"],
    ["۲۰۰ هزار دلار و بیشتر", "$200 thousand or more"],
  ]),
};

export const incomeDeciles: ReferenceList = {
  id: "income-deciles",
  title: { fa: "دهک درآمدی خانوار", en: "Household income decile" },
  source: {
    fa: "ده دهک درآمد خانوار، چنان‌که پیمایش اجتماعی اروپا (ESS) می‌پرسد؛ مرز دهک‌ها را به پول هر کشور کنار گزینه‌ها بنویسید.",
    en: "The ten deciles of household income, as the European Social Survey asks them; write each country's limits in local currency beside the options.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["دهک ۱ (کم‌درآمدترین)", "Decile 1 (lowest)"],
    ["دهک ۲", "Decile 2"],
    ["دهک ۳", "Decile 3"],
    ["دهک ۴", "Decile 4"],
    ["دهک ۵", "Decile 5"],
    ["دهک ۶", "Decile 6"],
    ["دهک ۷", "Decile 7"],
    ["دهک ۸", "Decile 8"],
    ["دهک ۹", "Decile 9"],
    ["دهک ۱۰ (پردرآمدترین)", "Decile 10 (highest)"],
  ]),
};
