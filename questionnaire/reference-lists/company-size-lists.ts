import { ownBands } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const employeesIran: ReferenceList = {
  id: "employees-iran",
  title: { fa: "شمار کارکنان (ایران)", en: "Number of employees (Iran)" },
  source: {
    fa: "مرزهای ۱۰، ۵۰ و ۱۰۰ نفر از طبقه‌بندی کارگاه‌ها و کسب‌وکارها در مرکز آمار ایران است؛ رده‌های ریزتر در همان مرزها جای می‌گیرند و از خود ماست.",
    en: "The limits of 10, 50 and 100 are those by which the Statistical Centre of Iran classes workshops and businesses; the finer classes nest within them and are ours.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["فقط خودم", "Only me"],
    ["۲ تا ۴ نفر", "2 to 4"],
    ["۵ تا ۹ نفر", "5 to 9"],
    ["۱۰ تا ۴۹ نفر", "10 to 49"],
    ["۵۰ تا ۹۹ نفر", "50 to 99"],
    ["۱۰۰ تا ۴۹۹ نفر", "100 to 499"],
    ["۵۰۰ نفر و بیشتر", "500 or more"],
  ]),
};

export const employeesInternational: ReferenceList = {
  id: "employees-international",
  title: { fa: "شمار کارکنان (بین‌المللی)", en: "Number of employees (international)" },
  source: {
    fa: "رده‌های خرد، کوچک، متوسط و بزرگ در توصیهٔ ۲۰۰۳/۳۶۱ کمیسیون اروپا و آمار OECD؛ ردهٔ بزرگ را ما دو بخش کرده‌ایم.",
    en: "Micro, small, medium and large as in European Commission Recommendation 2003/361 and OECD statistics; we split the large class in two.",
  },
  licence: ownBands,
  asOf: "2003",
  entries: orderedEntries([
    ["فقط خودم", "Only me"],
    ["خرد: ۲ تا ۹ نفر", "Micro: 2 to 9"],
    ["کوچک: ۱۰ تا ۴۹ نفر", "Small: 10 to 49"],
    ["متوسط: ۵۰ تا ۲۴۹ نفر", "Medium: 50 to 249"],
    ["بزرگ: ۲۵۰ تا ۹۹۹ نفر", "Large: 250 to 999"],
    ["بسیار بزرگ: ۱۰۰۰ نفر و بیشتر", "Very large: 1,000 or more"],
  ]),
};

export const revenueIran: ReferenceList = {
  id: "revenue-iran",
  title: { fa: "درآمد سالانهٔ شرکت (تومان)", en: "Annual revenue of the firm (toman)" },
  source: {
    fa: "رده‌بندی خود ماست، برای سال مالی ۱۴۰۴؛ یک تومان ده ریال است. با تورم، هر سال بازبینی شود.",
    en: "Our own classes, for the financial year 1404 (2025–26); one toman is ten rials. Review them every year as prices rise.",
  },
  licence: ownBands,
  asOf: "2026",
  entries: orderedEntries([
    ["کمتر از ۱ میلیارد تومان", "Under 1 billion toman"],
    ["۱ تا کمتر از ۵ میلیارد تومان", "1 to under 5 billion toman"],
    ["۵ تا کمتر از ۲۰ میلیارد تومان", "5 to under 20 billion toman"],
    ["۲۰ تا کمتر از ۱۰۰ میلیارد تومان", "20 to under 100 billion toman"],
    ["۱۰۰ تا کمتر از ۵۰۰ میلیارد تومان", "100 to under 500 billion toman"],
    ["۵۰۰ تا کمتر از ۲۰۰۰ میلیارد تومان", "500 to under 2,000 billion toman"],
    ["۲۰۰۰ میلیارد تومان و بیشتر", "2,000 billion toman or more"],
  ]),
};

export const revenueInternational: ReferenceList = {
  id: "revenue-international",
  title: { fa: "درآمد سالانهٔ شرکت (دلار)", en: "Annual revenue of the firm (US dollars)" },
  source: {
    fa: "مرزهای ۲، ۱۰ و ۵۰ میلیون از توصیهٔ ۲۰۰۳/۳۶۱ کمیسیون اروپا (به یورو) گرفته شده است؛ بقیه از خود ماست.",
    en: "The limits of 2, 10 and 50 million follow European Commission Recommendation 2003/361 (there in euros); the others are ours.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["کمتر از ۱۰۰ هزار دلار", "Under $100 thousand"],
    ["۱۰۰ تا کمتر از ۵۰۰ هزار دلار", "$100 to under $500 thousand"],
    ["۵۰۰ هزار تا کمتر از ۲ میلیون دلار", "$500 thousand to under $2 million"],
    ["۲ تا کمتر از ۱۰ میلیون دلار", "$2 to under $10 million"],
    ["۱۰ تا کمتر از ۵۰ میلیون دلار", "$10 to under $50 million"],
    ["۵۰ تا کمتر از ۲۵۰ میلیون دلار", "$50 to under $250 million"],
    ["۲۵۰ میلیون تا کمتر از ۱ میلیارد دلار", "$250 million to under $1 billion"],
    ["۱ میلیارد دلار و بیشتر", "$1 billion or more"],
  ]),
};
