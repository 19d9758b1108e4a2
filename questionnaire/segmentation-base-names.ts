import type { StudioLanguage } from "#questionnaire/localised-text";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export type SegmentationBaseText = {
  name: Record<StudioLanguage, string>;
  /** One sentence on what a study learns from it and does with it. */
  purpose: Record<StudioLanguage, string>;
};

export const segmentationBaseNames: Record<SegmentationBase, SegmentationBaseText> = {
  demographic: {
    name: { fa: "جمعیت‌شناختی", en: "Demographic" },
    purpose: {
      fa: "سن، جنسیت، خانوار، درآمد و تحصیلات را می‌سنجد تا معلوم شود مشتریان هر بخش چه کسانی هستند و پیشنهاد مناسب آنان چیست.",
      en: "Age, gender, household, income and education: shows who the customers of each segment are and which offers suit them.",
    },
  },
  geographic: {
    name: { fa: "جغرافیایی", en: "Geographic" },
    purpose: {
      fa: "کشور، استان، شهر و نوع سکونتگاه را می‌سنجد تا پخش، شعبه‌ها و تبلیغات هر منطقه جداگانه برنامه‌ریزی شود.",
      en: "Country, province, city and kind of settlement: lets distribution, branches and campaigns be planned place by place.",
    },
  },
  behavioural: {
    name: { fa: "رفتاری", en: "Behavioural" },
    purpose: {
      fa: "شیوهٔ خرید و مصرف، خرید حضوری یا اینترنتی و وفاداری را می‌سنجد تا برنامه‌های وفاداری و فروش بر رفتار واقعی استوار شود.",
      en: "Use, buying pattern, channel and loyalty: bases loyalty schemes and sales plans on what people actually do.",
    },
  },
  value: {
    name: { fa: "مبتنی بر ارزش", en: "Value-based" },
    purpose: {
      fa: "شمار خریدها، مبلغ، تناوب و ارزش طول عمر مشتری را می‌سنجد تا روشن شود هزینه و خدمات بیشتر برای کدام مشتریان به‌صرفه است.",
      en: "Number of purchases, spend, frequency and lifetime value: shows which customers deserve more service and budget.",
    },
  },
  psychographic: {
    name: { fa: "روان‌شناختی", en: "Psychographic" },
    purpose: {
      fa: "ارزش‌ها، علایق و سبک زندگی را می‌سنجد تا پیام هر بخش با آنچه برای آن مردم مهم است هم‌خوان شود.",
      en: "Values, interests and lifestyle: tunes the message for each segment to what matters to those people.",
    },
  },
  personality: {
    name: { fa: "شخصیتی", en: "Personality" },
    purpose: {
      fa: "ویژگی‌های پایدار شخصیت را می‌سنجد تا لحن و شیوهٔ گفت‌وگو با هر بخش به‌درستی انتخاب شود.",
      en: "Lasting personality traits: guides the tone and manner in which each segment is addressed.",
    },
  },
  attitudinal: {
    name: { fa: "نگرشی", en: "Attitudinal" },
    purpose: {
      fa: "نگرش به دستهٔ محصول، قیمت، کیفیت و برند را می‌سنجد تا معلوم شود هر بخش را چه چیزی به خرید ترغیب یا از آن منصرف می‌کند.",
      en: "Attitudes to the category, price, quality and brands: shows what draws each segment to a purchase or keeps it away.",
    },
  },
  social: {
    name: { fa: "اجتماعی", en: "Social" },
    purpose: {
      fa: "شغل، تحصیلات و جایگاه اجتماعی را می‌سنجد تا جای محصول در زندگی گروه‌های گوناگون جامعه شناخته شود.",
      en: "Occupation, education and social standing: places the product in the lives of different groups in society.",
    },
  },
  needs: {
    name: { fa: "نیازها", en: "Needs-based" },
    purpose: {
      fa: "اهمیت نیازها و میزان برآورده‌شدن آن‌ها را می‌سنجد تا نیازهای بی‌پاسخ هر بخش راهنمای توسعهٔ محصول شود.",
      en: "How much each need matters and how well it is met: turns the unmet needs of a segment into product development.",
    },
  },
  sophistication: {
    name: { fa: "سطح پیچیدگی", en: "Sophistication" },
    purpose: {
      fa: "دانش محصول، مهارت فنی، آشنایی با برندها و کانال‌های کسب اطلاعات را می‌سنجد تا آموزش، راهنما و پشتیبانی با سطح هر بخش متناسب شود.",
      en: "Product knowledge, technical skill, brand familiarity and information channels: fits guidance, help and support to the level of each segment.",
    },
  },
  technographic: {
    name: { fa: "تکنوگرافیک", en: "Technographic" },
    purpose: {
      fa: "نرم‌افزارها، دستگاه‌ها و سرعت پذیرش فناوری را می‌سنجد تا سازگاری محصول و شیوهٔ عرضهٔ آن درست برنامه‌ریزی شود.",
      en: "Software, devices and pace of adoption: helps plan what the product must work with and how it is rolled out.",
    },
  },
  firmographic: {
    name: { fa: "فرم‌گرافیک", en: "Firmographic" },
    purpose: {
      fa: "صنعت، اندازه، درآمد و مالکیت شرکت‌ها را می‌سنجد تا فروش سازمانی شرکت‌های مناسب را بیابد و تعرفهٔ درخور آنان را پیشنهاد دهد.",
      en: "Industry, size, revenue and ownership of firms: helps business sales find the right firms and offer them a fitting tariff.",
    },
  },
  lifecycle: {
    name: { fa: "مرحلهٔ چرخهٔ عمر", en: "Lifecycle stage" },
    purpose: {
      fa: "مرحلهٔ خرید و جای مشتری در مسیر آشنایی تا وفاداری را می‌سنجد تا خوش‌آمدگویی، پیگیری و پیشگیری از ریزش به‌هنگام باشد.",
      en: "Buying stage and place in the customer journey: times onboarding, follow-up and the prevention of churn.",
    },
  },
  personalisation: {
    name: { fa: "شخصی‌سازی", en: "Personalisation" },
    purpose: {
      fa: "محتوای دلخواه، کانال‌های ارتباطی و رضایت به استفاده از داده‌ها را می‌سنجد تا ارتباط با هر مشتری به خواست خود او باشد.",
      en: "Preferred content, channels and consent to use data: lets each customer be contacted in the way that he or she wants.",
    },
  },
};
