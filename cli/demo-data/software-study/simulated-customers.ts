import { answerAs, type Persona } from "#cli/demo-data/software-study/personas";
import type { SimulatedRespondent } from "#server/fieldwork/simulate-responses";

/** A small shop: wants invoices out quickly, at a price that holds, and somebody to ask. */
const smallShop: Persona = {
  role: { 1: 70, 2: 15, 3: 5, 4: 7, 5: 3 },
  industry: { 1: 55, 2: 12, 4: 12, 7: 10, 90: 11 },
  employees: { 1: 60, 2: 30, 3: 10 },
  years: { least: 1, most: 18 },
  tools: { 1: 0.75, 3: 0.35, 5: 0.25, 91: 0.16 },
  einvoice: { 1: 20, 2: 35, 3: 30, [-98]: 15 },
  needImportance: { 1: 3.3, 2: 4.6, 3: 4.5, 4: 4.5, 6: 3.8, 9: 2.3, 10: 3.2, 11: 3.4 },
  needSatisfaction: { 1: 3.5, 2: 2.2, 3: 3.4, 4: 2.6, 6: 3, 9: 3.2, 10: 2.7, 11: 2.8 },
  knowledge: 2.2,
  quiz: 0.35,
  brandFamiliarity: 2.1,
  channels: { 1: 0.3, 3: 0.5, 5: 0.75, 6: 0.35, 91: 0.03 },
  recommend: 6.2,
  wishes: [
    "قیمت تمدید هر سال ناگهان زیاد نشود.",
    "پشتیبانی تلفنی سریع‌تر جواب بدهد.",
    "صدور فاکتور با قدم‌های کمتری انجام شود.",
    "آموزش ساده‌تری به زبان خودمان داشته باشد.",
  ],
};

/** A growing firm: lives in several systems that have to talk to each other and to the tax authority. */
const growingFirm: Persona = {
  role: { 1: 35, 2: 35, 3: 20, 4: 7, 5: 3 },
  industry: { 1: 15, 2: 35, 3: 30, 6: 15, 90: 5 },
  employees: { 2: 15, 3: 60, 4: 25 },
  years: { least: 4, most: 30 },
  tools: { 1: 0.97, 2: 0.7, 3: 0.7, 4: 0.45, 5: 0.4, 6: 0.25 },
  einvoice: { 1: 55, 2: 35, 3: 7, [-98]: 3 },
  needImportance: { 1: 4, 2: 3.7, 3: 4, 4: 3.8, 6: 4.1, 9: 3.8, 10: 4.8, 11: 3.9 },
  needSatisfaction: { 1: 3.4, 2: 3, 3: 3.6, 4: 3.2, 6: 2.7, 9: 3, 10: 2.4, 11: 2.9 },
  knowledge: 3.4,
  quiz: 0.62,
  brandFamiliarity: 3.2,
  channels: { 1: 0.6, 2: 0.5, 3: 0.3, 4: 0.4, 5: 0.5, 6: 0.5, 8: 0.35 },
  recommend: 6.8,
  wishes: [
    "اتصال به سامانهٔ مودیان بدون خطا باشد.",
    "انبار و حسابداری با هم هماهنگ باشند.",
    "نسخهٔ تلفن همراه همهٔ امکانات را داشته باشد.",
    "گزارش‌ها را بتوانیم خودمان بسازیم.",
  ],
};

/** A firm of specialists: knows the subject, wants its data and no outages, needs little help. */
const specialistFirm: Persona = {
  role: { 1: 30, 2: 30, 3: 32, 4: 6, 5: 2 },
  industry: { 3: 15, 4: 30, 5: 45, 7: 10 },
  employees: { 3: 35, 4: 45, 5: 20 },
  years: { least: 2, most: 25 },
  tools: { 1: 0.9, 2: 0.75, 3: 0.3, 4: 0.8, 5: 0.3, 6: 0.85 },
  einvoice: { 1: 65, 2: 25, 3: 5, [-98]: 5 },
  needImportance: { 1: 4.8, 2: 3.2, 3: 3.2, 4: 3, 6: 3.3, 9: 4.7, 10: 3.9, 11: 2.1 },
  needSatisfaction: { 1: 3, 2: 3.3, 3: 3.9, 4: 3.2, 6: 3.3, 9: 2.2, 10: 3.1, 11: 3.4 },
  knowledge: 4.3,
  quiz: 0.9,
  brandFamiliarity: 4,
  channels: { 1: 0.75, 2: 0.7, 4: 0.6, 5: 0.4, 7: 0.65, 8: 0.3 },
  recommend: 7,
  wishes: [
    "خروجی کامل و مستند از همهٔ داده‌ها بدهد.",
    "رابط برنامه‌نویسی (API) داشته باشد.",
    "قطعی‌ها پیش از وقوع اطلاع داده شود.",
    "سطح دسترسی کاربران دقیق‌تر تعریف شود.",
  ],
};

/** Of every twenty, nine small shops, seven growing firms and four firms of specialists. */
export function simulatedCustomerAt(index: number): SimulatedRespondent {
  const place = (index * 7) % 20;
  const persona = place < 9 ? smallShop : place < 16 ? growingFirm : specialistFirm;
  return { language: index % 12 === 5 ? "en" : "fa", chooseAnswer: answerAs(persona) };
}
