import type { Phrases } from "#reports/build/phrases/en";
import { actions } from "#reports/build/phrases/fa-actions";
import { warnings } from "#reports/build/phrases/fa-warnings";
import { voices } from "#reports/build/voice";

const { number: n, percent: p, list } = voices.fa;
const methodNames: Phrases["methodNames"] = {
  "k-means": "کا-میانگین (k-means)",
  "latent-class": "تحلیل طبقهٔ پنهان",
};

/** Everything that the builder says in Persian. */
export const fa: Phrases = {
  actions,
  warnings,
  methodNames,
  subtitle: (segments, base) => `${n(segments)} بخش بر پایهٔ پاسخ‌های ${n(base)} نفر`,
  pages: {
    objective: "هدف و تصمیم",
    method: "نمونه و روش",
    overview: "بخش‌ها در یک نگاه",
    differences: "بخش‌ها در چه چیزی تفاوت دارند",
    comparison: "جدول‌های مقایسه",
    appendix: "پیوست: برازش و تکرارپذیری",
  },
  headings: {
    inShort: "خلاصه",
    objective: "در پی چه بودیم",
    decision: "تصمیمی که بر پایهٔ آن گرفته می‌شود",
    reading: "راهنمای خواندن ارقام",
    sample: "از چه کسانی پرسیده شد",
    method: "بخش‌ها چگونه ساخته شدند",
    choice: "چرا این تعداد بخش",
    certainty: "چقدر می‌توان اطمینان داشت",
    setsApart: "چه چیزی آنان را متمایز می‌کند",
    who: "چه کسانی هستند",
    whatToDo: "چه باید کرد",
    reproduce: "برای محاسبهٔ دوباره",
    warnings: "نکته‌هایی که باید در نظر داشت",
  },
  inShort: (segments) =>
    `پاسخ‌ها به ${n(segments.length)} بخش تقسیم می‌شوند: ${list(
      segments.map(({ name, share }) => `${name} (${p(share)})`),
    )}.`,
  reading: (base) =>
    [
      `هر رقم بر پاسخ‌گویانی تکیه دارد که زیر آن نوشته شده است؛ در مجموع ${n(base)} نفر. وزنی به کار نرفته است.`,
      "بازه‌ای مانند «۲۰٪ تا ۲۴٪» فاصلهٔ اطمینان ۹۵٪ است: اگر نظرسنجی با افراد دیگری از همان جامعه تکرار شود، چنین بازه‌ای تقریباً در ۱۹ بار از ۲۰ بار سهم واقعی را در بر می‌گیرد. این بازه تنها خطای نمونه‌گیری تصادفی را نشان می‌دهد، نه خطای ناشی از اینکه به چه کسانی دسترسی بوده است.",
      "حرفی که کنار یک رقم می‌آید، بخشی را نشان می‌دهد که رقم آن کمتر است و این تفاوت بیش از آن است که با تصادف توضیح داده شود (در سطح ۹۵٪). شاخص ۱۰۰ یعنی برابر با میانگین همهٔ پاسخ‌گویان.",
      "گویه‌هایی که بخش‌ها را ساخته‌اند، بنا به تعریف میان بخش‌ها تفاوت دارند. ارقام آن‌ها توصیف می‌کنند و چیزی را ثابت نمی‌کنند.",
    ].join("\n\n"),
  sample: (sample) => {
    const source = sample.isImported
      ? "پاسخ‌ها پیش‌تر در جای دیگری گردآوری و از پرونده وارد شده‌اند"
      : `پاسخ‌ها در ${n(sample.waves)} موج میدانی گردآوری شده‌اند`;
    const kept =
      sample.base === sample.complete
        ? `همهٔ ${n(sample.complete)} پاسخ‌نامهٔ کامل در تحلیل آمده‌اند.`
        : `از ${n(sample.complete)} پاسخ‌نامهٔ کامل، ${n(sample.base)} پاسخ‌نامه در تحلیل آمده‌اند؛ بقیه به گویه‌هایی که بخش‌ها را می‌سازند پاسخ قابل استفاده‌ای نداده‌اند.`;
    const simulated =
      sample.simulated > 0
        ? ` ${n(sample.simulated)} پاسخ‌نامه از این میان ساختهٔ ربات آزمون است؛ پس این ارقام دربارهٔ مردم واقعی چیزی نمی‌گویند.`
        : "";
    return `${source}. ${kept}${simulated}\n\nارقام بدون وزن‌اند و هر پاسخ‌گو یک بار شمرده شده است. این ارقام نظر کسانی را نشان می‌دهند که پاسخ داده‌اند؛ اینکه تا چه اندازه به کل بازار تعمیم‌پذیرند، به شیوهٔ دسترسی به این افراد بستگی دارد.`;
  },
  method: (facts) => {
    const what = {
      "k-means":
        "این روش کسانی را در کنار هم می‌گذارد که پاسخ‌هایشان به میانگین گروهشان نزدیک است و آن میانگین را جابه‌جا می‌کند تا دیگر چیزی بهتر نشود.",
      "latent-class":
        "این روش در پی گروه‌هایی است که درون آن‌ها پاسخ‌ها دیگر ربطی به یکدیگر ندارند و برای هر نفر احتمال تعلق به هر گروه را برآورد می‌کند.",
    }[facts.method];
    const range = facts.kMin === facts.kMax ? n(facts.kMin) : `${n(facts.kMin)} تا ${n(facts.kMax)}`;
    const listed = facts.items.length <= 14 ? `: ${list(facts.items)}` : "";
    return `بخش‌ها بر ${n(facts.items.length)} متغیر استوارند${listed}. هیچ چیز دیگری، مثلاً سن یا جنسیت، در ساختن آن‌ها به کار نرفته است.\n\nروش کار ${methodNames[facts.method]} است. ${what}${
      facts.isStandardised ? " پیش از آن همهٔ متغیرها هم‌مقیاس شده‌اند." : ""
    } جواب‌هایی با ${range} بخش محاسبه شد و هر یک از ${n(facts.starts)} نقطهٔ آغاز تصادفی به دست آمد.`;
  },
  choice: (k, compared) =>
    `${n(compared)} جواب از نظر برازش، اندازهٔ بخش‌ها و آسانیِ تشخیص آن‌ها از یکدیگر مقایسه و جوابی با ${n(k)} بخش انتخاب شد. همهٔ جواب‌ها در پیوست آمده‌اند.`,
  certainty: {
    kMeans: (silhouette) => {
      if (silhouette === null) return "میزان جدایی بخش‌ها از یکدیگر قابل محاسبه نبود.";
      const value = n(silhouette, 2);
      if (silhouette >= 0.5) return `میانگین سیلوئت ${value} است: بخش‌ها به‌روشنی از یکدیگر جدا هستند.`;
      if (silhouette >= 0.25)
        return `میانگین سیلوئت ${value} است: بخش‌ها را می‌توان از هم تشخیص داد، اما بسیاری از افراد میان دو بخش قرار می‌گیرند.`;
      return `میانگین سیلوئت ${value} است: میان بخش‌ها مرز روشنی نیست. این بخش‌ها ساخته شده‌اند، یعنی شیوه‌ای سودمند برای تقسیم بازاری پیوسته‌اند، نه گروه‌هایی که خودبه‌خود وجود داشته باشند.`;
    },
    latentClass: (entropy) =>
      entropy === null
        ? "میزان قطعیتِ انتساب افراد به بخش‌ها قابل محاسبه نبود."
        : `آنتروپی R² برابر ${n(entropy, 2)} است (عدد ۱ یعنی جای همه قطعی است): ${
            entropy >= 0.8
              ? "بیشتر افراد بی‌تردید به یک بخش تعلق دارند."
              : "بخش چشمگیری از افراد میان بخش‌ها قرار می‌گیرند و مرزها نرم‌اند."
          }`,
    hits: (hits, starts) =>
      `${n(hits)} آغاز از ${n(starts)} آغاز تصادفی به همین جواب رسیدند. اینکه این جواب با پاسخ‌گویان دیگر هم تکرار می‌شود یا نه، در اینجا آزموده نشده است.`,
  },
  overviewLead: (largest) =>
    `بزرگ‌ترین بخش «${largest.name}» است، با ${p(largest.share)} پاسخ‌گویان (${p(largest.low)} تا ${p(largest.high)}).`,
  segmentLine: (more, less) =>
    more.length > 0
      ? `بالاتر از میانگین: ${list(more)}.`
      : less.length > 0
        ? `پایین‌تر از میانگین: ${list(less)}.`
        : "در همهٔ آنچه سنجیده شد، نزدیک به میانگین.",
  sizeOf: (size) =>
    `${p(size.share)} پاسخ‌گویان در این بخش‌اند (فاصلهٔ اطمینان ۹۵٪: ${p(size.low)} تا ${p(size.high)})، یعنی ${n(size.count)} نفر از ${n(size.base)} نفر.`,
  shareAgainst: (label, segment, total) => `${label} (${p(segment)}، در کل ${p(total)})`,
  meanAgainst: (label, segment, total) => `${label} (میانگین ${n(segment, 1)}، در کل ${n(total, 1)})`,
  answersTo: (question, answers) => `${question}${/[؟:]$/.test(question) ? "" : ":"} ${list(answers)}`,
  setsApart: (more, less) =>
    [
      more.length > 0 ? `بیشتر از کل پاسخ‌گویان: ${list(more)}.` : "",
      less.length > 0 ? `کمتر از کل: ${list(less)}.` : "",
      more.length + less.length === 0 ? "این بخش در گویه‌هایی که بخش‌ها را می‌سازند به میانگین نزدیک است." : "",
    ]
      .filter(Boolean)
      .join(" "),
  who: (more, less) =>
    more.length + less.length === 0
      ? "در ویژگی‌هایی که پرسیده شده است، تفاوت این بخش با دیگران بیش از آن نیست که با تصادف توضیح داده شود. از روی این ویژگی‌ها نمی‌توان گفت چه کسی در این بخش است."
      : [
          more.length > 0 ? `بیشتر از دیگر پاسخ‌گویان: ${more.join("؛ ")}.` : "",
          less.length > 0 ? `کمتر از دیگران: ${less.join("؛ ")}.` : "",
          "این تفاوت‌ها بیش از آن‌اند که با تصادف توضیح داده شوند. با این حال گرایش‌اند و بسیاری از اعضای این بخش چنین نیستند.",
        ]
          .filter(Boolean)
          .join(" "),
  notes: {
    base: (base) => `پایه: ${n(base)} پاسخ‌گو، بدون وزن`,
    interval: "فاصلهٔ اطمینان ۹۵٪ (ویلسون)",
    circular: "این گویه‌ها بخش‌ها را ساخته‌اند: توصیفی است و آزمون نشده",
    againstRest: "بخش در برابر همهٔ پاسخ‌گویان دیگر، آزمون z در سطح ۹۵٪",
    meansAgainstMost: "میانگین‌ها: متفاوت با بیشتر بخش‌های دیگر در سطح ۹۵٪",
    letters: "حروف: به‌طور معنادار بیشتر از بخش نام‌برده در سطح ۹۵٪، بدون تصحیح برای شمار مقایسه‌ها",
    shareOfAnswers: "سهم از کسانی که پاسخ داده‌اند",
    all: "همهٔ پاسخ‌گویان",
    question: (text) => `پرسش: ${text}`,
    fit: "برازش را تنها درون یک روش مقایسه کنید",
  },
  figures: {
    sizes: "پاسخ‌گویان چگونه تقسیم می‌شوند",
    sizesSummary: (rows) =>
      `${list(rows.map((row) => `${row.name} ${p(row.share)} (${p(row.low)} تا ${p(row.high)})`))}.`,
    overview: "همهٔ بخش‌ها در یک نما",
    heatShare: "گویه‌ها در هر بخش: سهم کسانی که موافق‌اند یا آن را برگزیده‌اند",
    heatMean: "گویه‌ها در هر بخش: میانگین پاسخ‌ها",
    heatSummary: (rows) =>
      `بیشترین تفاوت با کل پاسخ‌گویان: ${list(rows.map(({ segment, item }) => `${segment} در ${item}`))}.`,
    apart: (name) => `${name} در برابر همهٔ پاسخ‌گویان`,
    profile: (name, item) => `${item}: ${name} و همهٔ پاسخ‌گویان`,
    averages: (name) => `میانگین‌ها: ${name} و همهٔ پاسخ‌گویان`,
    basisTable: "گویه‌هایی که بخش‌ها را می‌سازند",
    descriptorTable: "دیگر پرسش‌ها",
    tableSummary: (rows, columns) => `جدول ${n(rows)} متغیر در ${n(columns)} بخش، در کنار همهٔ پاسخ‌گویان.`,
    fit: "همهٔ جواب‌هایی که محاسبه شد",
    fitSummary: (count, method, k) =>
      `${n(count)} جواب؛ جواب برگزیده: ${methodNames[method]} با ${n(k)} بخش.`,
  },
  facts: {
    respondents: "پاسخ‌گویان",
    segments: "بخش‌ها",
    inputs: "متغیرهای سازندهٔ بخش‌ها",
    compared: "جواب‌های مقایسه‌شده",
    share: "سهم از پاسخ‌گویان",
    interval: "فاصلهٔ اطمینان ۹۵٪",
    members: "پاسخ‌گویان این بخش",
    range: (low, high) => `${p(low)} تا ${p(high)}`,
    method: "روش",
    seed: "بذر تصادفی",
    starts: "آغازهای تصادفی",
    hits: "آغازهایی که به بهترین جواب رسیدند",
    iterations: "گام‌های محاسبه",
    converged: "همگرا شده",
    yes: "بله",
    no: "خیر",
    distinct: "الگوهای متمایز پاسخ",
    complete: "پاسخ‌نامه‌های کامل",
    weight: "وزن",
    unweighted: "بدون وزن: هر پاسخ‌گو یک بار",
    dataset: "اثر انگشت داده‌ها",
    code: "نسخهٔ کد تحلیل",
    software: "نرم‌افزار",
    fieldwork: "کار میدانی",
  },
  reproduce:
    "با همین داده‌ها، همین بذر تصادفی و همین نسخهٔ کد تحلیل، دقیقاً همین ارقام دوباره محاسبه می‌شوند. اگر تنها یک پاسخ تغییر کند، اثر انگشت داده‌ها نیز تغییر می‌کند.",
};
