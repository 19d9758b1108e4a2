import { categoryNeeds } from "#questionnaire/instruments/category-needs";
import { defineModule } from "#questionnaire/instruments/define-module";
import { ownWording } from "#questionnaire/instruments/own-wording";

export const needsMaxDiff = defineModule({
  ...ownWording,
  id: "needs-max-diff",
  bases: ["needs"],
  construct: { fa: "اولویت نیازها", en: "Priority of needs" },
  title: { fa: "اولویت نیازها (MaxDiff)", en: "Priority of needs (MaxDiff)" },
  summary: {
    fa: "دوازده نیاز در نُه انتخاب چهارتایی: هر بار مهم‌ترین و کم‌اهمیت‌ترین. طرح متوازن هنگام افزودن ماژول ساخته می‌شود.",
    en: "Twelve needs in nine choices of four: the most and the least important each time. The balanced design is made when the module is inserted.",
  },
  about: {
    measures: {
      fa: "این‌که هر مشتری از میان نیازها کدام را پیش می‌اندازد. چون باید انتخاب کند، نمی‌تواند همه را «خیلی مهم» بداند.",
      en: "Which needs each customer puts first. Because one has to choose, not everything can be “very important”.",
    },
    whenToUse: {
      fa: "وقتی نیازها مبنای بخش‌بندی‌اند و تفاوت اولویت‌ها مهم است. از هشت تا بیست نیاز بنویسید، هر یک یک خواسته و هم‌وزن. اگر رضایت هم لازم است، ماژول اهمیت و رضایت را کنار آن بیاورید.",
      en: "When needs form the segments and the differences between priorities matter. Write eight to twenty needs, one wish each and of like size. If satisfaction matters too, add the importance and satisfaction module.",
    },
    actions: ["product", "offers", "messages", "onboarding"],
  },
  scoring: {
    fa: "نمرهٔ هر نیاز، دفعاتی که مهم‌ترین شده منهای دفعاتی که کم‌اهمیت‌ترین شده، تقسیم بر دفعات نمایش است: از ۱− تا ۱. برآورد دقیق‌تر را موتور تحلیل می‌سازد.",
    en: "A need's score is the times it was most important minus the times it was least, over the times shown: from −1 to 1. The analysis engine makes the finer estimate.",
  },
  source: {
    fa: "متن از خود ماست؛ روش بهترین و بدترین از لوویر (فین و لوویر، ۱۹۹۲) است.",
    en: "Own wording. Best–worst scaling follows Louviere (Finn and Louviere, 1992, Journal of Public Policy and Marketing 11).",
  },
  openLists: ["NEEDMD"],
  pages: [
    {
      code: "NEEDSCHOICE",
      title: { fa: "چه چیزی برای شما مهم‌تر است؟", en: "What matters more to you?" },
      questions: [
        {
          role: "basis",
          bases: ["needs"],
          code: "NEEDMD",
          type: "maxDiff",
          text: {
            fa: "هنگام انتخاب [دستهٔ محصول]، کدام یک از این‌ها برای شما مهم‌تر از همه است و کدام کم‌اهمیت‌تر از همه؟",
            en: "When you choose [product category], which of these is most important to you, and which is least important?",
          },
          items: [...categoryNeeds],
          bestLabel: { fa: "مهم‌ترین", en: "Most important" },
          worstLabel: { fa: "کم‌اهمیت‌ترین", en: "Least important" },
          tasks: 9,
          itemsPerTask: 4,
          versionCount: 10,
          isRequired: true,
        },
      ],
    },
  ],
});
