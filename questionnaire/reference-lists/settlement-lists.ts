import { ownBands } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const settlementIran: ReferenceList = {
  id: "settlement-iran",
  title: { fa: "اندازهٔ سکونتگاه (ایران)", en: "Size of settlement (Iran)" },
  source: {
    fa: "رده‌های جمعیت شهرها در سرشماری عمومی نفوس و مسکن ۱۳۹۵ مرکز آمار ایران، خلاصه‌شده برای پرسیدن از پاسخ‌گو.",
    en: "City size classes of the 2016 census, Statistical Centre of Iran, condensed for asking a respondent.",
  },
  licence: ownBands,
  asOf: "2016",
  entries: orderedEntries([
    ["کلان‌شهر با بیش از یک میلیون نفر جمعیت", "Metropolis of over 1 million people"],
    ["شهر ۵۰۰ هزار تا یک میلیون نفری", "City of 500 thousand to 1 million"],
    ["شهر ۲۵۰ تا ۵۰۰ هزار نفری", "City of 250 to 500 thousand"],
    ["شهر ۱۰۰ تا ۲۵۰ هزار نفری", "City of 100 to 250 thousand"],
    ["شهر ۵۰ تا ۱۰۰ هزار نفری", "Town of 50 to 100 thousand"],
    ["شهر با کمتر از ۵۰ هزار نفر جمعیت", "Town of under 50 thousand"],
    ["روستا", "Village"],
    ["عشایری، غیرساکن", "Nomadic, not settled"],
  ]),
};

export const settlementInternational: ReferenceList = {
  id: "settlement-international",
  title: { fa: "اندازهٔ سکونتگاه (بین‌المللی)", en: "Size of settlement (international)" },
  source: {
    fa: "رده‌های منطقهٔ شهری در تعریف OECD و کمیسیون اروپا (۲۰۱۲)؛ ردهٔ شهر کوچک و روستا از خود ماست.",
    en: "Classes of urban area in the OECD and European Commission definition (2012); small town and village are ours.",
  },
  licence: ownBands,
  asOf: "2012",
  entries: orderedEntries([
    ["منطقهٔ شهری با بیش از ۱٫۵ میلیون نفر", "Urban area of over 1.5 million people"],
    ["منطقهٔ شهری ۵۰۰ هزار تا ۱٫۵ میلیون نفری", "Urban area of 500 thousand to 1.5 million"],
    ["شهر ۲۰۰ تا ۵۰۰ هزار نفری", "City of 200 to 500 thousand"],
    ["شهر ۵۰ تا ۲۰۰ هزار نفری", "City of 50 to 200 thousand"],
    ["شهر کوچک با کمتر از ۵۰ هزار نفر", "Small town of under 50 thousand"],
    ["روستا یا خارج از آبادی", "Village or countryside"],
  ]),
};
