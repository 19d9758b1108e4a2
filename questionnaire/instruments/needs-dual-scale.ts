import { categoryNeeds } from "#questionnaire/instruments/category-needs";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";
import { importancePoints, satisfactionPoints } from "#questionnaire/instruments/scale-points";
import { opportunity } from "#questionnaire/instruments/score-formulas";
import type { CalculatedQuestion } from "#questionnaire/question-types/calculated";
import { dualVariable } from "#questionnaire/question-types/dual-scale";

const code = "NEEDGAP";
const items = categoryNeeds.slice(0, 8);

const scores: CalculatedQuestion[] = items.map((need) => ({
  role: "basis",
  bases: ["needs"],
  code: `NEEDOPP_${need.code}`,
  type: "calculated",
  text: need.text,
  formula: opportunity(dualVariable(code, need.code, "first"), dualVariable(code, need.code, "second")),
}));

export const needsDualScale = defineModule({
  ...ownWording,
  id: "needs-dual-scale",
  bases: ["needs"],
  construct: { fa: "نیازها و شکاف رضایت", en: "Needs and the gap in satisfaction" },
  title: { fa: "شکاف اهمیت و رضایت در نیازها", en: "Gaps in needs: importance beside satisfaction" },
  summary: {
    fa: "هشت نیاز؛ برای هر یک، اهمیت و رضایت در یک سطر پرسیده می‌شود. امتیاز فرصت هر نیاز خودکار حساب می‌شود.",
    en: "Eight needs; importance and satisfaction are asked on one line for each. The opportunity score of every need is computed.",
  },
  about: {
    measures: {
      fa: "این‌که کدام نیاز هم مهم است و هم خوب برآورده نمی‌شود.",
      en: "Which needs matter and are not well met.",
    },
    whenToUse: {
      fa: "وقتی همهٔ پاسخ‌گویان محصول را به کار می‌برند. اگر بخشی از آنان مشتری نیستند، ماژول دوصفحه‌ای «نیازها: اهمیت و رضایت» بهتر است، چون صفحهٔ رضایت را می‌توان فقط به مشتریان نشان داد.",
      en: "When all respondents use the product. If some do not, the module in two pages, “Needs: importance and satisfaction”, is better: its page on satisfaction can be shown to customers alone.",
    },
    actions: ["product", "churn", "help"],
  },
  scoring: {
    fa: "امتیاز فرصت هر نیاز برابر است با اهمیت به‌علاوهٔ فاصلهٔ اهمیت از رضایت، اگر رضایت کمتر از اهمیت باشد؛ از ۱ تا ۹.",
    en: "The opportunity score of a need is its importance plus the gap between importance and satisfaction where satisfaction is lower: from 1 to 9.",
  },
  source: {
    fa: "متن گویه‌ها از خود ماست؛ امتیاز فرصت از اولویک (۲۰۰۵) گرفته شده است.",
    en: "Own wording; the opportunity score follows Ulwick (2005), What Customers Want.",
  },
  openLists: [code],
  pages: [
    {
      code: "NEEDSGAP",
      title: { fa: "نیازهای شما", en: "Your needs" },
      questions: [
        {
          role: "descriptor",
          bases: ["needs"],
          code,
          type: "dualScale",
          text: {
            fa: "دربارهٔ [دستهٔ محصول]: هر مورد برای شما چقدر مهم است و از وضع کنونی آن چقدر راضی هستید؟",
            en: "About [product category]: how important is each of these to you, and how satisfied are you with it at present?",
          },
          items: [...items],
          first: { title: { fa: "اهمیت", en: "Importance" }, points: importancePoints },
          second: { title: { fa: "رضایت", en: "Satisfaction" }, points: satisfactionPoints },
          isShuffled: true,
          isRequired: true,
        },
        ...scores,
      ],
    },
  ],
});
