import type { StudioLanguage } from "#questionnaire/localised-text";
import type { MarketingAction } from "#questionnaire/marketing-action";
import type { SegmentationBase } from "#questionnaire/segmentation-base";

export type BaseAdvice = {
  base: SegmentationBase;
  /** `core`: segments made without it would miss the decision. `helps`: sharpens or describes them. */
  strength: "core" | "helps";
  why: Record<StudioLanguage, string>;
};

/** Which bases serve which decision, the weightiest first, each with its reason. */
export const decisionAdvice: Record<MarketingAction, readonly BaseAdvice[]> = {
  offers: [
    core(
      "needs",
      "مشتری برای چیزی پول می‌دهد که گره‌ای از کارش باز کند؛ نیازها می‌گویند هر بسته باید چه داشته باشد.",
      "People pay for what solves their problem: needs say what each package should contain.",
    ),
    core(
      "behavioural",
      "تعرفهٔ خوب از اندازه و زمان مصرف پیروی می‌کند.",
      "A good tariff follows how much people use, and when.",
    ),
    core(
      "value",
      "مبلغ و تناوب خرید نشان می‌دهد هر بخش چقدر می‌ارزد و تخفیف تا کجا به‌صرفه است.",
      "Spend and frequency show what a segment is worth and how far a discount pays.",
    ),
    helps(
      "attitudinal",
      "حساسیت به قیمت و کیفیت از درآمد پیدا نیست؛ باید پرسید.",
      "Sensitivity to price and quality cannot be read from income: it has to be asked.",
    ),
    helps(
      "firmographic",
      "برای مشتریان سازمانی، اندازهٔ شرکت پلهٔ تعرفه را تعیین می‌کند.",
      "With business customers, the size of the firm sets the tier.",
    ),
  ],
  messages: [
    core(
      "psychographic",
      "پیامی اثر می‌کند که با ارزش‌های مخاطب هم‌خوان باشد.",
      "A message works when it fits what the reader values.",
    ),
    core(
      "attitudinal",
      "نگرش به دسته و برند می‌گوید کدام دلیل را باید گفت و کدام تردید را برطرف کرد.",
      "Attitudes say which reason to give and which doubt to remove.",
    ),
    core(
      "personalisation",
      "هر بخش محتوا و کانال خودش را می‌خواهد و باید برای آن اجازه داده باشد.",
      "Every segment wants its own content and channel, and has to have agreed to it.",
    ),
    helps(
      "sophistication",
      "آگاهی مخاطب تعیین می‌کند پیام چقدر ساده یا فنی باشد و او از کجا اطلاعات می‌گیرد.",
      "Knowledge decides how plain or technical a message may be, and where it is read.",
    ),
    helps("personality", "خلق‌وخو به انتخاب لحن کمک می‌کند.", "Temper helps to choose the tone."),
  ],
  help: [
    core(
      "sophistication",
      "راهنما باید از سطح دانش هر بخش شروع شود.",
      "Help has to start from what each segment already knows.",
    ),
    core(
      "technographic",
      "ابزارها و مهارت فنی مشتری می‌گوید کدام مشکل پیش می‌آید و پاسخ به چه شکلی به کار او می‌آید.",
      "Tools and technical ease tell which problems arise and what form of answer is of use.",
    ),
    helps(
      "needs",
      "جایی که رضایت از اهمیت عقب می‌ماند، پرسش بی‌پاسخ همان‌جاست.",
      "Where satisfaction falls behind importance, a question is unanswered.",
    ),
    helps(
      "lifecycle",
      "پرسش تازه‌وارد با پرسش مشتری قدیمی فرق دارد.",
      "Newcomers ask other questions than old customers.",
    ),
  ],
  product: [
    core(
      "needs",
      "نیازهای مهمی که خوب برآورده نشده‌اند فهرست کار توسعه‌اند.",
      "Needs that matter and are poorly met are the list of things to build.",
    ),
    core(
      "behavioural",
      "شیوهٔ مصرف نشان می‌دهد محصول در عمل برای چه به کار می‌رود.",
      "Use shows what the product is in fact for.",
    ),
    helps(
      "sophistication",
      "کاربر حرفه‌ای و کاربر تازه‌کار دو محصول متفاوت می‌خواهند.",
      "Experts and beginners want different products.",
    ),
    helps(
      "technographic",
      "محصول باید با ابزارهای کنونی مشتری کار کند.",
      "The product has to work with the tools that people have.",
    ),
    helps(
      "attitudinal",
      "نگرش‌ها می‌گویند تغییر با استقبال روبه‌رو می‌شود یا مقاومت.",
      "Attitudes tell whether a change will be welcomed or resisted.",
    ),
  ],
  onboarding: [
    core(
      "lifecycle",
      "شروع کار به مرحله‌ای بستگی دارد که مشتری از آن آمده است.",
      "Where a customer comes from in the journey decides where to begin.",
    ),
    core(
      "sophistication",
      "گام‌های نخست برای آگاه و ناآگاه یکی نیست.",
      "First steps differ for those who know and those who do not.",
    ),
    core(
      "technographic",
      "راه‌اندازی به دستگاه‌ها، ابزارها و مهارت فنی بستگی دارد.",
      "Setting up depends on devices, tools and technical ease.",
    ),
    helps(
      "needs",
      "نخستین تجربهٔ موفق باید از مهم‌ترین نیاز آغاز شود.",
      "The first success should come from the need that matters most.",
    ),
    helps(
      "personalisation",
      "یادآوری باید از کانالی برسد که مشتری خواسته است.",
      "Reminders should come by the channel that was asked for.",
    ),
  ],
  churn: [
    core(
      "lifecycle",
      "نشانهٔ رفتن در هر مرحله چیز دیگری است.",
      "The signs of leaving differ from stage to stage.",
    ),
    core("behavioural", "کم‌شدن مصرف پیش از رفتن دیده می‌شود.", "Falling use shows before people leave."),
    core("needs", "نیاز برآورده‌نشده دلیل رفتن است.", "An unmet need is the reason to leave."),
    helps(
      "value",
      "برای نگه داشتن همه به یک اندازه نباید هزینه کرد.",
      "Not everybody is worth the same effort to keep.",
    ),
    helps(
      "attitudinal",
      "نارضایتی گاهی در نگرش پیداست، پیش از آن‌که در رفتار دیده شود.",
      "Discontent may show in attitudes before it shows in behaviour.",
    ),
  ],
  campaigns: [
    core("geographic", "کارزار محلی از شهر و محله آغاز می‌شود.", "A local campaign starts with the town."),
    core(
      "demographic",
      "سن و خانوار می‌گوید کدام مناسبت برای چه کسی مهم است.",
      "Age and household tell which occasion matters to whom.",
    ),
    helps(
      "psychographic",
      "ارزش‌ها و سبک زندگی حال‌وهوای جشنواره را تعیین می‌کند.",
      "Values and lifestyle set the tone of a festival.",
    ),
    helps(
      "behavioural",
      "مناسبت‌های خرید نشان می‌دهد چه زمانی باید حاضر بود.",
      "Buying occasions show when to be there.",
    ),
    helps(
      "social",
      "جایگاه اجتماعی می‌گوید کدام فضا و همکار مناسب است.",
      "Social standing tells which places and partners fit.",
    ),
  ],
  nurturing: [
    core(
      "lifecycle",
      "پیام بعدی از مرحلهٔ خرید مشخص می‌شود.",
      "The stage of buying decides what to send next.",
    ),
    core(
      "personalisation",
      "سرنخ وقتی پرورش می‌یابد که محتوای دلخواه خود را از کانال دلخواه بگیرد.",
      "Leads grow on the content they want, by the channel they want.",
    ),
    helps(
      "needs",
      "دانستن مسئلهٔ مشتری موضوع گفت‌وگو را معلوم می‌کند.",
      "Knowing the problem gives the conversation its subject.",
    ),
    helps(
      "sophistication",
      "عمق محتوا به دانش مخاطب بستگی دارد.",
      "How deep to go depends on what the reader knows.",
    ),
    helps(
      "firmographic",
      "در فروش سازمانی، صنعت و اندازهٔ شرکت اولویت پیگیری را تعیین می‌کند.",
      "In business sales, industry and size decide whom to follow up first.",
    ),
  ],
  loyalty: [
    core(
      "value",
      "پاداش باید با ارزشی که مشتری می‌آورد متناسب باشد.",
      "A reward has to match the value that a customer brings.",
    ),
    core(
      "behavioural",
      "برنامهٔ وفاداری رفتار را پاداش می‌دهد؛ پس باید آن را شناخت.",
      "Loyalty schemes reward behaviour, so it has to be known.",
    ),
    helps(
      "psychographic",
      "یکی تخفیف می‌خواهد و دیگری احترام؛ ارزش‌ها فرقشان را نشان می‌دهد.",
      "Some want a discount and some recognition: values tell them apart.",
    ),
    helps(
      "personalisation",
      "پاداش شخصی به دادهٔ شخصی و اجازهٔ مشتری نیاز دارد.",
      "A personal reward needs personal data, and consent.",
    ),
    helps(
      "attitudinal",
      "وفاداری از سر علاقه با وفاداری از سر عادت یکی نیست.",
      "Loyalty out of liking is not loyalty out of habit.",
    ),
  ],
};

function core(base: SegmentationBase, fa: string, en: string): BaseAdvice {
  return { base, strength: "core", why: { fa, en } };
}

function helps(base: SegmentationBase, fa: string, en: string): BaseAdvice {
  return { base, strength: "helps", why: { fa, en } };
}
