import type { LocalisedText, StudioLanguage } from "#questionnaire/localised-text";

/** What the researcher writes in place of the product's suggestions, by page and block of the report. */
export const reportWords: readonly { pageId: string; blockId: string; text: LocalisedText }[] = [
  {
    pageId: "method",
    blockId: "choice",
    text: {
      fa: "از ۲ تا ۸ بخش، برازش پیوسته بهتر می‌شود و شکست روشنی ندارد؛ پس عدد ۴ از خود ارقام بیرون نیامده و یک انتخاب است. این جواب انتخاب شد چون بخش‌های آن از دو پرسش ساده از هم جدا می‌شوند (خوشمزه است یا نه، ارزان است یا نه) و هر بخش دست‌کم ۲۴۰ پاسخ‌گو دارد. همهٔ جواب‌ها در پیوست آمده‌اند.",
      en: "From 2 to 8 segments the fit improves steadily and shows no clear break, so the number 4 is a choice and not forced by the figures. It was chosen because its segments part on two simple questions, tasty or not and cheap or not, and because each holds at least 240 respondents. The appendix shows all solutions.",
    },
  },
  {
    pageId: "segment-1",
    blockId: "what-to-do",
    text: {
      fa: "- برنامهٔ وفاداری: بزرگ‌ترین و علاقه‌مندترین بخش است و ۴۱٪ آنان ماهی یک بار می‌آیند. پاداشی برای دومین مراجعهٔ ماه بیازمایید.\n- پیام: همان را که باور دارند تأیید کنید: خوشمزه، سریع، ارزان. دفاع از قیمت لازم نیست؛ تنها ۲٪ آن را گران می‌دانند.\n- محصول: ۳۲٪ آن را سالم می‌دانند که از همهٔ بخش‌ها بیشتر است، اما ۷۹٪ چاق‌کننده‌اش می‌شمارند. گزینه‌های سبک‌تر را نخست به این بخش معرفی کنید.",
      en: "- Loyalty programme: this is the largest segment and the fondest, and 41% of it comes once a month. Try a reward for the second visit of a month.\n- Messages: confirm what they believe already: tasty, fast, cheap. The price needs no defence; only 2% call it expensive.\n- Product: 32% find it healthy, more than in any other segment, yet 79% call it fattening. Show lighter dishes to this segment first.",
    },
  },
  {
    pageId: "segment-2",
    blockId: "what-to-do",
    text: {
      fa: "- پیشنهاد و تعرفه: طعم را دوست دارند اما ۹۲٪ آن را گران می‌دانند. بستهٔ غذایی با قیمت روشن و کوپن برنامهٔ تلفن همراه را در چند شعبه بیازمایید و با شعبه‌های دیگر مقایسه کنید.\n- پیام: نخست طعم، سپس قیمت یک وعدهٔ کامل.\n- احتیاط: هم‌اکنون تقریباً به اندازهٔ بخش نخست می‌آیند. تخفیف سراسری ممکن است تنها از درآمد همین مراجعه‌ها بکاهد.",
      en: "- Offers and tariffs: they like the taste, but 92% call it expensive. Try meals at one clear price and coupons in the app in some restaurants, and compare with others.\n- Messages: the taste first, then the price of a whole meal.\n- Caution: they visit about as often as the first segment already. A discount for everybody may only lower what these visits bring.",
    },
  },
  {
    pageId: "segment-3",
    blockId: "what-to-do",
    text: {
      fa: "- محصول: مانع این بخش قیمت نیست (۹۰٪ آن را ارزان می‌دانند)، طعم است: تنها ۱۷٪ آن را خوشمزه می‌دانند. پیش از هر پویش، دستورهای تازه را در آزمون چشایی بسنجید.\n- پیام: از ارزانی نگویید؛ آن را پذیرفته‌اند و باز کم می‌آیند. سرعت و در دسترس بودن را هم قبول دارند.\n- پژوهش بعدی: ۳۸٪ آن را مشمئزکننده می‌خوانند. در گفت‌وگو بپرسید منظورشان چیست.",
      en: "- Product: the price is not what stands in the way (90% find it cheap) but the taste: only 17% find it tasty. Put new recipes to a taste test before any campaign.\n- Messages: do not speak of the price; they grant it and still come seldom. They grant speed and convenience too.\n- Next research: 38% call it disgusting. Ask in conversation what they mean.",
    },
  },
  {
    pageId: "segment-4",
    blockId: "what-to-do",
    text: {
      fa: "- هزینهٔ تبلیغ: هم طعم و هم قیمت در نظر آنان نامطلوب است و ۵۷٪ سالی یک بار می‌آیند یا هرگز نمی‌آیند. فعلاً برای جذب این بخش هزینه نکنید.\n- راهنما و پاسخ به پرسش‌ها: ۷۳٪ آن را مشمئزکننده می‌دانند. دربارهٔ مواد اولیه و بهداشت شفاف پاسخ دهید؛ این نظر ممکن است به دیگران هم برسد.\n- پیگیری: در موج بعدی ببینید سهم ۱۷ درصدی این بخش بیشتر می‌شود یا نه.",
      en: "- Advertising: taste and price both speak against it here, and 57% come once a year or never. Spend nothing on winning this segment for now.\n- Help and FAQ: 73% call it disgusting. Answer openly about ingredients and hygiene; this opinion may reach others.\n- Follow-up: see in the next wave whether its share of 17% grows.",
    },
  },
];

/** Added to what the product says about the sample: the data are other people's work. */
export const sampleSource: Record<StudioLanguage, string> = {
  fa: "پاسخ‌گویان بزرگسالان استرالیایی‌اند و داده‌ها در سال ۲۰۰۹ گردآوری شده است. منبع: دولنیکار، گرون و لیش (۲۰۱۸)، Market Segmentation Analysis، انتشارات Springer، با مجوز CC BY 4.0. مک‌دونالدز در این گزارش نقشی نداشته است؛ نام بخش‌ها و پیشنهادها برای نمایش نوشته شده‌اند.",
  en: "The respondents are Australian adults, asked in 2009. Source: Dolnicar, Grün and Leisch (2018), Market Segmentation Analysis, Springer, CC BY 4.0. McDonald's had no part in this report; the names of the segments and the recommendations were written for demonstration.",
};
