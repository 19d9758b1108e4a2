import { expect, test } from "vitest";
import type { Answers } from "#questionnaire/answers";
import { emptyDefinition, insertModule } from "#questionnaire/edit-definition";
import { evaluate } from "#questionnaire/evaluate";
import { findInstrumentModule } from "#questionnaire/instruments/module-library";
import { withDesigns } from "#questionnaire/instruments/testing/with-designs";
import type { QuestionnaireDefinition } from "#questionnaire/model";

function definitionOf(moduleId: string, copies = 1): QuestionnaireDefinition {
  const empty = { ...emptyDefinition(["fa", "en"], { en: "Test" }), pages: [] };
  return Array.from({ length: copies }).reduce<QuestionnaireDefinition>(
    (definition) => withDesigns(insertModule(definition, findInstrumentModule(moduleId)!)),
    empty,
  );
}

/** What the evaluator makes of these answers, with every page saved. */
function scored(moduleId: string, answers: Answers, copies = 1): Answers {
  const definition = definitionOf(moduleId, copies);
  return evaluate(definition, { answers, savedPages: definition.pages.map(({ code }) => code), seed: 7 })
    .answers;
}

function answered(question: string, values: readonly number[], from = 1): Answers {
  return Object.fromEntries(values.map((value, position) => [`${question}_${position + from}`, value]));
}

test("Mini-IPIP: traits by hand", () => {
  const answers = {
    ...answered("IPIP1", [5, 4, 3, 2, 1, 1, 2, 3, 4, 5]),
    ...answered("IPIP2", [4, 5, 2, 1, 3, 2, 1, 5, 4, 3], 11),
  };
  expect(scored("mini-ipip", answers)).toMatchObject({
    IPIP_E: (5 + (6 - 1) + 4 + (6 - 2)) / 4,
    IPIP_A: (4 + (6 - 2) + 5 + (6 - 1)) / 4,
    IPIP_C: (3 + (6 - 3) + 2 + (6 - 5)) / 4,
    IPIP_N: (2 + (6 - 4) + 1 + (6 - 4)) / 4,
    IPIP_I: (1 + (6 - 5) + (6 - 3) + (6 - 3)) / 4,
  });
});

test("Mini-IPIP: a trait stands on three of its four phrases, not on two", () => {
  const three = scored("mini-ipip", { IPIP1_1: 5, IPIP1_6: 1, IPIP2_11: 5 });
  expect(three.IPIP_E).toBe(5);
  expect(scored("mini-ipip", { IPIP1_1: 5, IPIP1_6: 1 }).IPIP_E).toBeNull();
});

test("TIPI: traits by hand", () => {
  expect(scored("tipi", answered("TIPI", [7, 6, 5, 4, 3, 2, 1, 1, 2, 3]))).toMatchObject({
    TIPI_E: (7 + (8 - 2)) / 2,
    TIPI_A: (8 - 6 + 1) / 2,
    TIPI_C: (5 + (8 - 1)) / 2,
    TIPI_S: (8 - 4 + 2) / 2,
    TIPI_O: (3 + (8 - 3)) / 2,
  });
});

test("attitudes: the reverse-keyed half is turned round", () => {
  const answers = { ...answered("ATT1", [5, 1, 4, 2, 3]), ...answered("ATT2", [1, 5, 2, 4, 1]) };
  expect(scored("attitudinal-battery", answers)).toMatchObject({
    ATT_PRICE: (5 + (6 - 1)) / 2,
    ATT_QUALITY: (6 - 1 + 5) / 2,
    ATT_TRUST: (4 + (6 - 2)) / 2,
    ATT_INVOLVEMENT: (6 - 2 + 4) / 2,
    ATT_VARIETY: (3 + (6 - 1)) / 2,
  });
});

test("values: priorities are what lies above a respondent's own mean, and add up to nothing", () => {
  const answers = { ...answered("VAL1", [5, 3, 4, 4, 2, 1]), ...answered("VAL2", [4, 3, 5, 4, 2, 2]) };
  const found = scored("psychographic-values", answers);
  expect(found).toMatchObject({ VAL_SECURITY: 4.5, VAL_STIMULATION: 1.5, VALP_SECURITY: 1.25 });
  const priorities = Object.entries(found).filter(([code]) => code.startsWith("VALP_"));
  expect(priorities).toHaveLength(6);
  expect(priorities.reduce((sum, [, value]) => sum + Number(value), 0)).toBeCloseTo(0, 6);
});

test("needs: opportunity adds the gap only where satisfaction falls short", () => {
  const found = scored("needs-importance-satisfaction", {
    NEEDIMP_3: 5,
    NEEDSAT_3: 2,
    NEEDIMP_4: 2,
    NEEDSAT_4: 5,
  });
  expect(found).toMatchObject({ OPPORTUNITY_3: 8, OPPORTUNITY_4: 2, OPPORTUNITY_5: null });
  const dual = scored("needs-dual-scale", { NEEDGAP_1_1: 5, NEEDGAP_1_2: 1, NEEDGAP_2_1: 3 });
  expect(dual).toMatchObject({ NEEDOPP_1: 9, NEEDOPP_2: null });
});

test("sophistication: right answers are counted, “don't know” is not right, and brands may be left out", () => {
  const quiz = { QUIZ1: 2, QUIZ2: 1, QUIZ3: -98, QUIZ4: 1 };
  const answers = { ...quiz, KNOW_1: 5, KNOW_2: 4, KNOW_3: 2, KNOW_4: 1, CHANNEL: [1, 4, 90] };
  const found = scored("sophistication", { ...answers, ...answered("BRANDFAM", [5, 4, 3]) });
  expect(found).toMatchObject({ QUIZSCORE: 2, KNOWSCORE: 4.5, BRANDSCORE: 4, SOURCECOUNT: 3 });
  expect(scored("sophistication", { CHANNEL: [91] })).toMatchObject({ SOURCECOUNT: 0, QUIZSCORE: null });
});

test("behaviour: the online share of ten purchases, and loyalty", () => {
  const split = answered("CHANSPLIT", [2, 1, 3, 3, 1, 0]);
  expect(scored("usage-behaviour", split).ONLINESHARE).toBe(70);
  expect(scored("usage-behaviour", { CHANSPLIT_1: 10 }).ONLINESHARE).toBe(0);
  expect(scored("usage-behaviour", {}).ONLINESHARE).toBeNull();
  expect(scored("usage-behaviour", { USEFREQ: 5 }).USETIMES).toBe(12);
  const loyal = answered("LOYAL", [5, 1, 4, 2, 3, 1]);
  expect(scored("usage-behaviour", loyal).LOYALTYSCORE).toBe(Number((26 / 6).toFixed(2)));
});

test("value: amount of a purchase and expected sales; zero without purchases in the year", () => {
  const answers = { RECENCY: 2, FREQUENCY: 8, SPEND: 400, REBUY: 70 };
  expect(scored("customer-value", answers)).toMatchObject({ PERPURCHASE: 50, NEXTYEAR: 280 });
  expect(scored("customer-value", answers)).toMatchObject({ RECENCYDAYS: 18, PURCHASES12: 8, SPEND12: 400 });
  const lapsed = scored("customer-value", { ...answers, RECENCY: 6 });
  expect(lapsed).toMatchObject({
    RECENCYDAYS: 540,
    PURCHASES12: 0,
    SPEND12: 0,
    PERPURCHASE: null,
    NEXTYEAR: 0,
  });
  expect(scored("customer-value", { RECENCY: 1 })).toMatchObject({ PURCHASES12: null, SPEND12: null });
});

test("demographics: income per person from the middle of the band", () => {
  expect(scored("demographics-iran", { INCOME: 4, HHSIZE: 4 }).INCOMEPP).toBe(12.5);
  expect(scored("demographics-iran", { INCOME: -99, HHSIZE: 4 }).INCOMEPP).toBeNull();
  expect(scored("demographics-international", { INCOME: 8, HHSIZE: 2 }).INCOMEPP).toBe(125);
});

test("technographics: tools in use are counted once each", () => {
  const tools = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((tool) => [`TOOLS_${tool}`, [3]]));
  const found = scored("technographic", {
    ...tools,
    TOOLS_1: [1, 2],
    TOOLS_4: [2],
    ...answered("TECHVIEW", [5, 2, 4, 4, 3, 1]),
  });
  expect(found).toMatchObject({ TOOLCOUNT: 2, TECHADOPT: 4.5, TECHEASE: 3, TECHGAIN: 4 });
  expect(scored("technographic", { TOOLS_1: [1] }).TOOLCOUNT).toBeNull();
});

test("the kind of device counts only with consent", () => {
  expect(scored("technographic", { DEVICECONSENT: 1, DEVICETYPE: "phone" }).DEVICETYPE).toBe("phone");
  expect(scored("technographic", { DEVICECONSENT: 0, DEVICETYPE: "phone" }).DEVICETYPE).toBeUndefined();
});

test("lifestyle, stage, personalisation, image and ease", () => {
  const life = {
    ...answered("ACTIVITY", [5, 3, 4, 4, 2, 1, 5, 4]),
    ...answered("OPINION", [5, 1, 4, 4, 2, 3, 1, 5, 3, 3]),
  };
  expect(scored("lifestyle", life)).toMatchObject({
    ACT_OUTDOOR: 4,
    ACT_SOCIAL: 4,
    ACT_SCREEN: 1.5,
    ACT_CULTURE: 4.5,
    OPI_FAMILY: 5,
    OPI_THRIFT: 3,
    OPI_TIME: 2.5,
    OPI_GREEN: 1,
    OPI_HOMEMADE: 3,
  });
  expect(scored("lifecycle-stage", { STAGE: 5, ...answered("RELATION", [4, 2, 5, 3]) })).toMatchObject({
    SETTLED: 4,
    STAYING: 4,
  });
  expect(scored("personalisation", answered("PERSVIEW", [5, 1, 4, 2])).PERSOPEN).toBe(4.5);
  const channels = {
    CHANNELUSE_1: [1, 2],
    CHANNELUSE_2: [4],
    CHANNELUSE_3: [1],
    CHANNELUSE_4: [3],
    CHANNELUSE_5: [2],
  };
  expect(scored("personalisation", { ...channels, CHANNELUSE_6: [4] }).CHANNELOPEN).toBe(2);
  expect(scored("personalisation", channels).CHANNELOPEN).toBeNull();
  expect(scored("category-image", answered("IMAGE", [7, 1, 6, 2, 5, 3, 4, 4])).IMAGESCORE).toBe(5.5);
  expect(scored("effort-ces", answered("EFFORT", [6, 1])).EASESCORE).toBe(6.5);
});

test("recommendation, satisfaction and price", () => {
  const net = (answer: number) => scored("recommendation-nps", { RECOMMEND: answer }).NETSCORE;
  expect([0, 6, 7, 8, 9, 10].map(net)).toEqual([-100, -100, 0, 0, 100, 100]);
  expect(scored("satisfaction-csat", answered("CSAT", [4, 5, 2, 3, 4]))).toMatchObject({
    CSATASPECTS: 3.5,
    CSATTOP: 100,
  });
  expect(scored("satisfaction-csat", { CSAT_1: 3 }).CSATTOP).toBe(0);
  const prices = { PRICE_tooCheap: 10, PRICE_cheap: 20, PRICE_expensive: 50, PRICE_tooExpensive: 90 };
  expect(scored("price-van-westendorp", prices).PRICEMIDDLE).toBe(35);
});

test("a second copy is scored from its own answers", () => {
  const answers = {
    ...answered("TIPI", [7, 1, 7, 1, 7, 1, 7, 1, 7, 1]),
    ...answered("TIPI_c2", [1, 7, 1, 7, 1, 7, 1, 7, 1, 7]),
  };
  expect(scored("tipi", answers, 2)).toMatchObject({ TIPI_E: 7, TIPI_E_c2: 1, TIPI_O_c2: 1 });
});
