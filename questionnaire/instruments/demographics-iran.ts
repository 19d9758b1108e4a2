import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { personPages } from "#questionnaire/instruments/person-questions";
import { ageFiveYears } from "#questionnaire/reference-lists/age-lists";
import { educationIran } from "#questionnaire/reference-lists/education-lists";
import { maritalIran } from "#questionnaire/reference-lists/household-lists";
import { incomeIran } from "#questionnaire/reference-lists/income-lists";

export const demographicsIran = defineModule({
  ...ownWording,
  id: "demographics-iran",
  bases: ["demographic"],
  construct: { fa: "ویژگی‌های جمعیتی", en: "Demographics" },
  title: { fa: "جمعیت‌شناختی (ایران)", en: "Demographics (Iran)" },
  summary: {
    fa: "جنسیت، سن، تأهل، تحصیلات، خانوار و درآمد، با رده‌های مرکز آمار ایران و درآمد سال ۱۴۰۵ به تومان.",
    en: "Gender, age, marital status, education, household and income, in the classes of the Statistical Centre of Iran and toman bands of 1405.",
  },
  about: {
    measures: {
      fa: "این‌که پاسخ‌گو کیست و در چه خانواری زندگی می‌کند. قومیت پرسیده نمی‌شود؛ اگر مطالعه به آن نیاز دارد، خودتان با رضایت روشن پاسخ‌گو اضافه کنید.",
      en: "Who the respondent is and what household he or she lives in. Ethnicity is not asked; add it yourself, with clear consent, if the study needs it.",
    },
    whenToUse: {
      fa: "در هر مطالعهٔ مصرف‌کننده در ایران، برای توصیف بخش‌ها و وزن‌دهی نمونه. پرسش‌های حساس را در پایان بیاورید. برای ساختن بخش‌ها به‌تنهایی کافی نیست.",
      en: "In any consumer study in Iran, to describe segments and to weight the sample. Ask it late, since some of it is sensitive. It seldom makes good segments by itself.",
    },
    actions: ["offers", "messages", "campaigns"],
  },
  scoring: {
    fa: "درآمد سرانه از میانهٔ ردهٔ درآمد تقسیم بر شمار ساکنان خانه به دست می‌آید (میلیون تومان در ماه).",
    en: "Income per person is the middle of the income band divided by the number of people at home (million toman a month).",
  },
  source: {
    fa: "متن از خود ماست؛ رده‌ها از سرشماری ۱۳۹۵ مرکز آمار ایران، و رده‌های درآمد از خود ماست برای سال ۱۴۰۵.",
    en: "Own wording. Classes from the 2016 census of the Statistical Centre of Iran; income bands are ours, for 1405 (2026–27).",
  },
  pages: personPages({
    genders: [
      { code: 1, label: { fa: "زن", en: "Woman" } },
      { code: 2, label: { fa: "مرد", en: "Man" } },
    ],
    age: ageFiveYears,
    marital: maritalIran,
    education: educationIran,
    income: incomeIran,
    incomeMiddles: [10, 20, 32.5, 50, 75, 110, 165, 250],
    incomeText: {
      fa: "درآمد همهٔ اعضای خانوار شما روی هم، در یک ماه معمولی چقدر است؟",
      en: "What is the income of all members of your household together, in a usual month?",
    },
    incomeHelp: {
      fa: "پس از کسر مالیات و بیمه؛ حدودی کافی است.",
      en: "After tax and insurance; a rough figure will do.",
    },
    perPersonText: {
      fa: "درآمد ماهانهٔ سرانه (میلیون تومان)",
      en: "Monthly income per person (million toman)",
    },
  }),
});
