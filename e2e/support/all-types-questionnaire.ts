import { QuestionnaireDefinition } from "#questionnaire/model";

type Pair = readonly [fa: string, en: string];

const text = ([fa, en]: Pair) => ({ fa, en });
const items = (...pairs: Pair[]) => pairs.map((pair, index) => ({ code: index + 1, text: text(pair) }));
const options = (...pairs: Pair[]) => pairs.map((pair, index) => ({ code: index + 1, label: text(pair) }));
const none = { code: 90, label: text(["هیچ‌کدام", "None of these"]), isExclusive: true };

const agreement = options(
  ["کاملاً مخالفم", "Strongly disagree"],
  ["مخالفم", "Disagree"],
  ["نه مخالفم، نه موافق", "Neither"],
  ["موافقم", "Agree"],
  ["کاملاً موافقم", "Strongly agree"],
);
const needs = items(
  ["راه‌اندازی آسان", "Easy to set up"],
  ["پشتیبانی تلفنی", "Support by phone"],
  ["قیمت مناسب", "A fair price"],
  ["گزارش‌های آماده", "Ready-made reports"],
  ["اتصال به بانک", "A link to the bank"],
  ["کار با تلفن همراه", "Works on a phone"],
  ["امنیت داده‌ها", "Safe data"],
  ["فاکتور رسمی", "Official invoices"],
);

/** Nine pages with every type of question there is, as a study of accounting software would ask them. */
export const allTypesQuestionnaire = QuestionnaireDefinition.parse({
  languages: ["fa", "en"],
  title: text(["نرم‌افزار حسابداری", "Accounting software"]),
  consent: text([
    "پاسخ‌ها محرمانه است و تنها برای پژوهش به کار می‌رود.",
    "Answers are confidential and used for research alone.",
  ]),
  thanks: text(["از همراهی شما سپاسگزاریم.", "We thank you for your time."]),
  pages: [
    {
      code: "BEGIN",
      title: text(["پیش از آغاز", "Before we begin"]),
      questions: [
        {
          code: "SOURCE",
          type: "hidden",
          text: text(["موج گردآوری", "Source of the sample"]),
          source: { from: "value", value: "panel" },
        },
        {
          code: "HELLO",
          type: "information",
          text: text(["پاسخ درست و نادرست وجود ندارد.", "There are no right or wrong answers."]),
        },
        {
          code: "AGREE",
          type: "consent",
          isRequired: true,
          text: text(["آیا شهر شما را نگه داریم؟", "May we keep the city that you are in?"]),
          agreeLabel: text(["می‌پذیرم", "I agree"]),
          declineLabel: text(["نمی‌پذیرم", "I do not agree"]),
        },
      ],
    },
    {
      code: "CHOICE",
      title: text(["شرکت شما", "Your company"]),
      questions: [
        {
          code: "ROLE",
          type: "single",
          isRequired: true,
          text: text(["نقش شما در خرید نرم‌افزار چیست؟", "What is your role in buying software?"]),
          options: [
            ...options(
              ["تصمیم می‌گیرم", "I decide"],
              ["پیشنهاد می‌دهم", "I recommend"],
              ["کاربرم", "I use it"],
            ),
            { code: 97, label: text(["نقش دیگر", "Another role"]), isOtherSpecify: true, isFixed: true },
          ],
        },
        {
          code: "HEARD",
          type: "multiple",
          isRequired: true,
          text: text(["از کجا با نرم‌افزار تازه آشنا می‌شوید؟", "Where do you hear of new software?"]),
          options: [
            ...options(["همکاران", "Colleagues"], ["نمایشگاه", "Fairs"], ["جست‌وجو", "Searching the web"]),
            none,
          ],
        },
        {
          code: "PLACE",
          type: "place",
          isRequired: true,
          text: text(["شرکت شما کجاست؟", "Where is your company?"]),
          levels: ["province", "city"],
        },
        {
          code: "TRADE",
          type: "industry",
          isRequired: true,
          text: text(["در چه صنعتی کار می‌کنید؟", "Which industry are you in?"]),
          detail: "sections",
        },
        {
          code: "QUIZ",
          type: "quiz",
          isRequired: true,
          text: text(["۹ درصد از دو میلیون تومان چند است؟", "What is 9 per cent of two million?"]),
          options: options(
            ["۱۸ هزار", "18 thousand"],
            ["۱۸۰ هزار", "180 thousand"],
            ["۲۲۰ هزار", "220 thousand"],
          ),
          correctCode: 2,
          timeLimitSeconds: 120,
        },
      ],
    },
    {
      code: "SCALE",
      title: text(["نگاه شما", "Your view"]),
      questions: [
        {
          code: "VIEW",
          type: "likert",
          isRequired: true,
          role: "basis",
          bases: ["attitudinal"],
          text: text(["با هر جمله چقدر موافقید؟", "How far do you agree with each sentence?"]),
          items: items(
            ["پیش از خرید همه را مقایسه می‌کنم.", "I compare everything before I buy."],
            ["نرم‌افزار تازه را زود امتحان می‌کنم.", "I try new software early."],
            ["پشتیبانی مهم‌تر از قیمت است.", "Support matters more than the price."],
          ),
          points: agreement,
        },
        {
          code: "STARS",
          type: "rating",
          isRequired: true,
          text: text(["به نرم‌افزار امروز خود چند ستاره می‌دهید؟", "How many stars for what you use today?"]),
          steps: 5,
          look: "stars",
          lowLabel: text(["بد", "Poor"]),
          highLabel: text(["عالی", "Excellent"]),
        },
        {
          code: "NPS",
          type: "nps",
          isRequired: true,
          text: text(["چقدر محتمل است آن را پیشنهاد کنید؟", "How likely are you to recommend it?"]),
          lowLabel: text(["به‌هیچ‌وجه محتمل نیست", "Not at all likely"]),
          highLabel: text(["کاملاً محتمل است", "Extremely likely"]),
        },
        {
          code: "SHARE",
          type: "slider",
          isRequired: true,
          text: text([
            "چند درصد از کارها با تلفن انجام می‌شود؟",
            "What share of the work is done on a phone?",
          ]),
          min: 0,
          max: 100,
          step: 5,
          unit: text(["درصد", "per cent"]),
          lowLabel: text(["هیچ", "None"]),
          highLabel: text(["همه", "All"]),
        },
      ],
    },
    {
      code: "JUDGE",
      title: text(["داوری شما", "Your judgement"]),
      questions: [
        {
          code: "IMAGE",
          type: "semanticDifferential",
          isRequired: true,
          text: text(["نرم‌افزار امروز شما چگونه است؟", "What is your software like?"]),
          steps: 7,
          items: [
            { code: 1, low: text(["پیچیده", "Complicated"]), high: text(["ساده", "Simple"]) },
            { code: 2, low: text(["کند", "Slow"]), high: text(["سریع", "Fast"]) },
          ],
        },
        {
          code: "JOB",
          type: "dualScale",
          isRequired: true,
          text: text(["هر کار چقدر مهم است و چقدر راضی هستید؟", "How important, and how satisfied are you?"]),
          items: needs.slice(0, 3),
          first: {
            title: text(["اهمیت", "Importance"]),
            points: options(["کم", "Low"], ["میانه", "Medium"], ["زیاد", "High"]),
          },
          second: {
            title: text(["رضایت", "Satisfaction"]),
            points: options(["کم", "Low"], ["میانه", "Medium"], ["زیاد", "High"]),
          },
        },
        {
          code: "STAND",
          type: "ladder",
          isRequired: true,
          text: text(["شرکت شما روی کدام پله است؟", "On which step does your company stand?"]),
          steps: 10,
          topLabel: text(["بهترین جایگاه", "Best off"]),
          bottomLabel: text(["بدترین جایگاه", "Worst off"]),
        },
      ],
    },
    {
      code: "ENTRY",
      title: text(["عدد و نوشته", "Numbers and words"]),
      questions: [
        {
          code: "STAFF",
          type: "number",
          isRequired: true,
          isWhole: true,
          min: 1,
          max: 100_000,
          unit: text(["نفر", "people"]),
          text: text(["شرکت شما چند کارمند دارد؟", "How many employees are there?"]),
        },
        {
          code: "NAME",
          type: "text",
          text: text(["نام نرم‌افزار امروز شما چیست؟", "Which software do you use today?"]),
        },
        { code: "LACK", type: "longText", text: text(["چه کم دارد؟", "What is missing in it?"]) },
        {
          code: "SINCE",
          type: "date",
          isRequired: true,
          text: text(["از چه روزی آن را به کار می‌برید؟", "Since what day have you been using it?"]),
          earliest: "2010-01-01",
          latest: "2025-12-31",
        },
        {
          code: "LOAD",
          type: "calculated",
          text: text(["بار هر کارمند", "Load of each employee"]),
          formula: {
            type: "divide",
            left: { type: "variable", variable: "SHARE" },
            right: { type: "variable", variable: "STAFF" },
          },
          decimals: 3,
        },
      ],
    },
    {
      code: "LISTS",
      title: text(["فهرست‌ها", "Lists"]),
      questions: [
        {
          code: "ORDER",
          type: "ranking",
          isRequired: true,
          text: text(["سه ویژگی مهم‌تر را به ترتیب برگزینید.", "Put the three that matter most in order."]),
          options: needs.slice(0, 5).map(({ code, text: label }) => ({ code, label })),
          rankCount: 3,
        },
        {
          code: "SPEND",
          type: "constantSum",
          isRequired: true,
          text: text(["بودجه را میان این‌ها بخش کنید.", "Share the budget among these."]),
          items: items(["خرید", "Buying"], ["آموزش", "Training"], ["پشتیبانی", "Support"]),
          total: 100,
          unit: text(["درصد", "per cent"]),
        },
      ],
    },
    {
      code: "GRIDS",
      title: text(["جدول‌ها", "Grids"]),
      questions: [
        {
          code: "USE",
          type: "multiGrid",
          isRequired: true,
          text: text(["هر کار را با چه انجام می‌دهید؟", "What do you do each task with?"]),
          items: items(["صدور فاکتور", "Invoicing"], ["حقوق کارکنان", "Payroll"]),
          options: [...options(["رایانه", "A computer"], ["تلفن همراه", "A phone"], ["کاغذ", "Paper"]), none],
        },
        {
          code: "HOURS",
          type: "numericGrid",
          isRequired: true,
          text: text(["هفته‌ای چند ساعت؟", "How many hours a week?"]),
          items: items(["صدور فاکتور", "Invoicing"], ["حقوق کارکنان", "Payroll"]),
          columns: [
            { code: 1, text: text(["امسال", "This year"]) },
            { code: 2, text: text(["پارسال", "Last year"]) },
          ],
          min: 0,
          max: 80,
          isWhole: true,
          unit: text(["ساعت", "hours"]),
        },
        {
          code: "PRICE",
          type: "vanWestendorp",
          isRequired: true,
          text: text(["دربارهٔ بهای اشتراک یک‌ساله", "About the price of a year's subscription"]),
          prompts: {
            tooCheap: text([
              "چه قیمتی آن‌قدر ارزان است که به کیفیت شک می‌کنید؟",
              "At what price is it so cheap that you doubt its quality?",
            ]),
            cheap: text(["چه قیمتی به‌صرفه است؟", "At what price is it a bargain?"]),
            expensive: text(["چه قیمتی گران است ولی می‌خرید؟", "At what price is it dear, yet worth it?"]),
            tooExpensive: text([
              "چه قیمتی آن‌قدر گران است که نمی‌خرید؟",
              "At what price is it too dear to buy?",
            ]),
          },
          unit: text(["میلیون تومان", "million tomans"]),
          min: 0,
          max: 500,
        },
      ],
    },
    {
      code: "BEST",
      title: text(["مهم‌ترین و کم‌اهمیت‌ترین", "Most and least important"]),
      questions: [
        {
          code: "NEED",
          type: "maxDiff",
          isRequired: true,
          role: "basis",
          bases: ["needs"],
          text: text([
            "هنگام خرید کدام مهم‌تر و کدام کم‌اهمیت‌تر است؟",
            "Which matters most, and which least, when you buy?",
          ]),
          items: needs,
          bestLabel: text(["مهم‌ترین", "Most important"]),
          worstLabel: text(["کم‌اهمیت‌ترین", "Least important"]),
          tasks: 6,
          itemsPerTask: 4,
          versionCount: 4,
        },
      ],
    },
    {
      code: "OFFER",
      title: text(["کدام را می‌خرید؟", "Which would you buy?"]),
      questions: [
        {
          code: "DEAL",
          type: "conjoint",
          isRequired: true,
          text: text([
            "اگر همین‌ها در بازار بود، کدام را می‌خریدید؟",
            "If these were all, which would you buy?",
          ]),
          attributes: [
            {
              code: 1,
              text: text(["بها", "Price"]),
              levels: options(["۵ میلیون تومان", "5m tomans"], ["۹ میلیون تومان", "9m tomans"]),
            },
            {
              code: 2,
              text: text(["پشتیبانی", "Support"]),
              levels: options(["ایمیل", "E-mail"], ["تلفن", "Phone"], ["حضوری", "On site"]),
            },
            {
              code: 3,
              text: text(["نصب", "Runs"]),
              levels: options(["ابری", "In the cloud"], ["روی رایانه", "On a computer"]),
            },
          ],
          tasks: 6,
          conceptsPerTask: 3,
          versionCount: 4,
          noneLabel: text(["هیچ‌یک را نمی‌خرم", "I would buy none"]),
        },
      ],
    },
  ],
});
