import type { Option } from "#questionnaire/question-parts";
import type { QuizQuestion } from "#questionnaire/question-types/quiz";

/** Facts that hold in any category and any year; each has one true option and three common mistakes. */
const facts = [
  {
    text: {
      fa: "نشانی وب‌سایتی که با https آغاز می‌شود، چه چیزی را نشان می‌دهد؟",
      en: "What does a web address that begins with https tell you?",
    },
    correct: {
      fa: "اطلاعات میان شما و وب‌سایت رمزگذاری می‌شود",
      en: "What you and the site send each other is encrypted",
    },
    wrong: [
      { fa: "فروشنده مجوز رسمی دارد", en: "The seller holds an official licence" },
      { fa: "وب‌سایت ویروسی ندارد", en: "The site contains no viruses" },
      { fa: "وب‌سایت در همین کشور میزبانی می‌شود", en: "The site is hosted in this country" },
    ],
  },
  {
    text: {
      fa: "قیمت کالایی نخست ۲۰ درصد کم می‌شود و سپس از قیمت تازه ۱۰ درصد دیگر کم می‌شود. در مجموع چند درصد از قیمت اولیه کم شده است؟",
      en: "A price is cut by 20 percent, and the new price is then cut by a further 10 percent. By how much has the first price fallen in all?",
    },
    correct: { fa: "۲۸ درصد", en: "28 percent" },
    wrong: [
      { fa: "۳۰ درصد", en: "30 percent" },
      { fa: "۲۲ درصد", en: "22 percent" },
      { fa: "۳۲ درصد", en: "32 percent" },
    ],
  },
  {
    text: {
      fa: "ورود دومرحله‌ای به یک حساب کاربری یعنی چه؟",
      en: "What does two-step sign-in to an account mean?",
    },
    correct: {
      fa: "افزون بر گذرواژه، نشانهٔ دیگری مانند رمز یک‌بارمصرف هم لازم است",
      en: "Besides the password, a second proof such as a one-time code is needed",
    },
    wrong: [
      { fa: "گذرواژه باید دو بار نوشته شود", en: "The password has to be typed twice" },
      { fa: "گذرواژه هر ماه خودبه‌خود عوض می‌شود", en: "The password changes by itself every month" },
      { fa: "حساب فقط از دو دستگاه باز می‌شود", en: "The account opens from two devices only" },
    ],
  },
  {
    text: {
      fa: "نرم‌افزار ابری چه نوع نرم‌افزاری است؟",
      en: "What is cloud software?",
    },
    correct: {
      fa: "روی رایانه‌های ارائه‌دهنده اجرا می‌شود و از راه شبکه به آن دسترسی دارید",
      en: "It runs on the provider's computers and you reach it over a network",
    },
    wrong: [
      { fa: "فقط بدون اینترنت کار می‌کند", en: "It works only without the internet" },
      { fa: "همیشه رایگان است", en: "It is always free of charge" },
      { fa: "فقط برای تلفن همراه ساخته می‌شود", en: "It is made for mobile phones only" },
    ],
  },
];

/** Where the true option stands among the four; the order on screen is shuffled for each respondent. */
const correctPositions = [2, 1, 4, 3];

const dontKnow: Option = { code: -98, label: { fa: "نمی‌دانم", en: "I don't know" } };

export function knowledgeQuiz(
  codes: readonly string[],
  shared: Pick<QuizQuestion, "role" | "bases">,
): QuizQuestion[] {
  return facts.map((fact, index): QuizQuestion => {
    const correctCode = correctPositions[index];
    const labels = [...fact.wrong];
    labels.splice(correctCode - 1, 0, fact.correct);
    return {
      ...shared,
      code: codes[index],
      type: "quiz",
      text: fact.text,
      options: [...labels.map((label, position) => ({ code: position + 1, label })), dontKnow],
      correctCode,
      isShuffled: true,
      isRequired: true,
      timeLimitSeconds: 60,
    };
  });
}
