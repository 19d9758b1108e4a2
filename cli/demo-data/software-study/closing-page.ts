import { usesSoftware } from "#cli/demo-data/software-study/business-pages";
import type { Page } from "#questionnaire/model";

export const closingPage: Page = {
  code: "CLOSING",
  title: { fa: "در پایان", en: "Finally" },
  questions: [
    {
      type: "nps",
      code: "RECOMMEND",
      text: {
        fa: "چقدر احتمال دارد نرم‌افزار اصلی خود را به همکار یا دوستی پیشنهاد کنید؟",
        en: "How likely are you to recommend your main software to a colleague or friend?",
      },
      lowLabel: { fa: "اصلاً احتمال ندارد", en: "Not at all likely" },
      highLabel: { fa: "بسیار محتمل است", en: "Extremely likely" },
      isRequired: true,
      role: "descriptor",
      bases: ["attitudinal"],
      visibleIf: usesSoftware,
    },
    {
      type: "longText",
      code: "WISH",
      text: {
        fa: "اگر می‌توانستید یک چیز را در نرم‌افزار کسب‌وکارتان تغییر دهید، آن چه بود؟",
        en: "If you could change one thing about your business software, what would it be?",
      },
      maxLength: 1000,
      role: "descriptor",
      bases: ["needs"],
    },
  ],
};
