import type { ReferenceInstrument } from "#questionnaire/instruments/instrument-module";

const notReproduced = {
  fa: "گویه‌های آن این‌جا آورده نمی‌شود. اگر اجازهٔ کتبی صاحب اثر را دارید، گویه‌ها را خودتان وارد کنید.",
  en: "Its items are not reproduced here. With the owner's written permission, enter them yourself.",
};

type Row = Omit<ReferenceInstrument, "isReferenceOnly" | "licence"> & {
  owner: { fa: string; en: string };
};

const rows: Row[] = [
  {
    id: "bfi-2",
    bases: ["personality"],
    construct: { fa: "پنج عامل بزرگ شخصیت", en: "The big five personality traits" },
    title: { fa: "سیاههٔ پنج عامل، ویرایش ۲ (BFI-2)", en: "Big Five Inventory–2 (BFI-2)" },
    summary: {
      fa: "شصت گویه برای پنج عامل و پانزده وجه آن‌ها. جایگزین آزاد: Mini-IPIP.",
      en: "Sixty items for five domains and fifteen facets. Free alternative: the Mini-IPIP.",
    },
    source: {
      fa: "سوتو و جان (۲۰۱۷)، Journal of Personality and Social Psychology، دورهٔ ۱۱۳.",
      en: "Soto and John (2017), Journal of Personality and Social Psychology 113, 117–143.",
    },
    owner: {
      fa: "حق نشر از آنِ الیور جان و کریستوفر سوتو؛ برای پژوهش غیرتجاری.",
      en: "Copyright Oliver John and Christopher Soto; for non-commercial research.",
    },
    allowedUse: "non-commercial",
    itemCount: 60,
    minutes: 8,
  },
  {
    id: "bfi-10",
    bases: ["personality"],
    construct: { fa: "پنج عامل بزرگ شخصیت", en: "The big five personality traits" },
    title: { fa: "سیاههٔ ده‌گویه‌ای پنج عامل (BFI-10)", en: "Big Five Inventory–10 (BFI-10)" },
    summary: {
      fa: "ده گویه برای پنج عامل. جایگزین آزاد: TIPI.",
      en: "Ten items for five domains. Free alternative: the TIPI.",
    },
    source: {
      fa: "رمشتت و جان (۲۰۰۷)، Journal of Research in Personality، دورهٔ ۴۱.",
      en: "Rammstedt and John (2007), Journal of Research in Personality 41, 203–212.",
    },
    owner: {
      fa: "گویه‌ها از BFI است؛ حق نشر از آنِ الیور جان، برای پژوهش غیرتجاری.",
      en: "Items are from the BFI; copyright Oliver John, for non-commercial research.",
    },
    allowedUse: "non-commercial",
    itemCount: 10,
    minutes: 1.5,
  },
  {
    id: "pvq",
    bases: ["psychographic"],
    construct: { fa: "ارزش‌های بنیادی انسان", en: "Basic human values" },
    title: { fa: "پرسش‌نامهٔ نیم‌رخ ارزش‌ها (PVQ)", en: "Portrait Values Questionnaire (PVQ)" },
    summary: {
      fa: "وصف کوتاه چهل نفر که پاسخ‌گو خود را با آن‌ها می‌سنجد. جایگزین آزاد: ارزش‌های روان‌شناختی.",
      en: "Forty short portraits that respondents compare themselves with. Free alternative: psychographic values.",
    },
    source: {
      fa: "شوارتز و همکاران (۲۰۰۱)، Journal of Cross-Cultural Psychology، دورهٔ ۳۲.",
      en: "Schwartz and others (2001), Journal of Cross-Cultural Psychology 32, 519–542.",
    },
    owner: {
      fa: "حق نشر از آنِ شالوم شوارتز؛ برای پژوهش غیرتجاری.",
      en: "Copyright Shalom Schwartz; for non-commercial research.",
    },
    allowedUse: "non-commercial",
    itemCount: 40,
    minutes: 7,
  },
  {
    id: "svs",
    bases: ["psychographic"],
    construct: { fa: "ارزش‌های بنیادی انسان", en: "Basic human values" },
    title: { fa: "پیمایش ارزش‌های شوارتز (SVS)", en: "Schwartz Value Survey (SVS)" },
    summary: {
      fa: "سنجش اهمیت پنجاه‌وهفت ارزش. جایگزین آزاد: ارزش‌های روان‌شناختی.",
      en: "The importance of fifty-seven values. Free alternative: psychographic values.",
    },
    source: {
      fa: "شوارتز (۱۹۹۲)، Advances in Experimental Social Psychology، دورهٔ ۲۵.",
      en: "Schwartz (1992), Advances in Experimental Social Psychology 25, 1–65.",
    },
    owner: {
      fa: "حق نشر از آنِ شالوم شوارتز؛ برای پژوهش غیرتجاری.",
      en: "Copyright Shalom Schwartz; for non-commercial research.",
    },
    allowedUse: "non-commercial",
    itemCount: 57,
    minutes: 10,
  },
  {
    id: "twivi",
    bases: ["psychographic"],
    construct: { fa: "ارزش‌های بنیادی انسان", en: "Basic human values" },
    title: { fa: "سیاههٔ بیست‌گویه‌ای ارزش‌ها (TwIVI)", en: "Twenty Item Values Inventory (TwIVI)" },
    summary: {
      fa: "بیست گویه از PVQ برای ده ارزش. جایگزین آزاد: ارزش‌های روان‌شناختی.",
      en: "Twenty items from the PVQ for ten values. Free alternative: psychographic values.",
    },
    source: {
      fa: "سندی و همکاران (۲۰۱۷)، Journal of Personality Assessment، دورهٔ ۹۹.",
      en: "Sandy, Gosling, Schwartz and Koelkebeck (2017), Journal of Personality Assessment 99, 545–555.",
    },
    owner: {
      fa: "گویه‌ها از PVQ است؛ استفادهٔ تجاری اجازه می‌خواهد.",
      en: "Items are from the PVQ; commercial use needs permission.",
    },
    allowedUse: "non-commercial",
    itemCount: 20,
    minutes: 3,
  },
  {
    id: "tri-2",
    bases: ["technographic"],
    construct: { fa: "آمادگی فناوری", en: "Technology readiness" },
    title: { fa: "شاخص آمادگی فناوری (TRI 2.0)", en: "Technology Readiness Index (TRI 2.0)" },
    summary: {
      fa: "شانزده گویه دربارهٔ خوش‌بینی، نوآوری، ناراحتی و ناامنی. جایگزین آزاد: تکنوگرافیک.",
      en: "Sixteen items on optimism, innovativeness, discomfort and insecurity. Free alternative: technographics.",
    },
    source: {
      fa: "پاراسورامان و کولبی (۲۰۱۵)، Journal of Service Research، دورهٔ ۱۸.",
      en: "Parasuraman and Colby (2015), Journal of Service Research 18, 59–74.",
    },
    owner: {
      fa: "حق نشر از آنِ پاراسورامان و Rockbridge Associates؛ فقط با اجازهٔ کتبی.",
      en: "Copyright A. Parasuraman and Rockbridge Associates; by written permission only.",
    },
    allowedUse: "by-permission",
    itemCount: 16,
    minutes: 3,
  },
  {
    id: "ati",
    bases: ["technographic"],
    construct: { fa: "میل به کار با فناوری", en: "Affinity for technology" },
    title: { fa: "مقیاس میل به تعامل با فناوری (ATI)", en: "Affinity for Technology Interaction (ATI)" },
    summary: {
      fa: "نُه گویه دربارهٔ میل به درگیر شدن با سامانه‌های فنی. جایگزین آزاد: تکنوگرافیک.",
      en: "Nine items on the wish to engage with technical systems. Free alternative: technographics.",
    },
    source: {
      fa: "فرانکه، آتیگ و وسل (۲۰۱۹)، International Journal of Human–Computer Interaction، دورهٔ ۳۵.",
      en: "Franke, Attig and Wessel (2019), International Journal of Human–Computer Interaction 35, 456–467.",
    },
    owner: {
      fa: "حق نشر از آنِ نویسندگان و ناشر؛ برای استفادهٔ تجاری از آنان بپرسید.",
      en: "Copyright the authors and publisher; ask them for commercial use.",
    },
    allowedUse: "by-permission",
    itemCount: 9,
    minutes: 1.5,
  },
  {
    id: "pii",
    bases: ["attitudinal"],
    construct: { fa: "درگیری ذهنی با محصول", en: "Product involvement" },
    title: {
      fa: "سیاههٔ درگیری شخصی زایچکوفسکی (PII)",
      en: "Zaichkowsky Personal Involvement Inventory (PII)",
    },
    summary: {
      fa: "ده جفت صفت متضاد دربارهٔ اهمیت محصول. جایگزین آزاد: مجموعهٔ نگرشی.",
      en: "Ten pairs of opposite words on how much a product matters. Free alternative: the attitudinal battery.",
    },
    source: {
      fa: "زایچکوفسکی (۱۹۹۴)، Journal of Advertising، دورهٔ ۲۳.",
      en: "Zaichkowsky (1994), Journal of Advertising 23(4), 59–70.",
    },
    owner: {
      fa: "حق نشر از آنِ نویسنده و ناشر؛ با اجازه.",
      en: "Copyright the author and publisher; by permission.",
    },
    allowedUse: "by-permission",
    itemCount: 10,
    minutes: 1.5,
  },
  {
    id: "flynn-goldsmith",
    bases: ["sophistication"],
    construct: { fa: "دانش از نگاه خود", en: "Subjective knowledge" },
    title: { fa: "دانش ذهنی فلین و گلداسمیت", en: "Flynn and Goldsmith subjective knowledge" },
    summary: {
      fa: "پنج گویه دربارهٔ دانش محصول از نگاه خود فرد. جایگزین آزاد: سطح پیچیدگی مشتری.",
      en: "Five items on how much one thinks one knows of a product. Free alternative: customer sophistication.",
    },
    source: {
      fa: "فلین و گلداسمیت (۱۹۹۹)، Journal of Business Research، دورهٔ ۴۶.",
      en: "Flynn and Goldsmith (1999), Journal of Business Research 46, 57–66.",
    },
    owner: {
      fa: "حق نشر از آنِ ناشر؛ با اجازه.",
      en: "Copyright the publisher; by permission.",
    },
    allowedUse: "by-permission",
    itemCount: 5,
    minutes: 1,
  },
];

/** Published scales that a researcher may look for here: what they measure, whose they are, what is free instead. */
export const referenceInstruments: readonly ReferenceInstrument[] = rows.map(({ owner, ...described }) => ({
  ...described,
  isReferenceOnly: true,
  licence: { fa: `${owner.fa} ${notReproduced.fa}`, en: `${owner.en} ${notReproduced.en}` },
}));
