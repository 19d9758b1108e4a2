import { ownBands } from "#questionnaire/reference-lists/list-licences";
import { orderedEntries } from "#questionnaire/reference-lists/ordered-entries";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";

export const ownershipIran: ReferenceList = {
  id: "ownership-iran",
  title: { fa: "نوع مالکیت (ایران)", en: "Ownership (Iran)" },
  source: {
    fa: "بر پایهٔ انواع شرکت در قانون تجارت و تفکیک دولتی، عمومی غیردولتی، تعاونی و خصوصی در قانون اجرای سیاست‌های کلی اصل ۴۴؛ متن از خود ماست.",
    en: "After the kinds of company in Iran's Commercial Code and the state, public non-state, cooperative and private sectors of the Article 44 law; wording is ours.",
  },
  licence: ownBands,
  asOf: "2025",
  entries: orderedEntries([
    ["شخصی یا خانوادگی، بدون شرکت", "Personal or family business, not a company"],
    ["شرکت خصوصی", "Private company"],
    ["شرکت بورسی یا فرابورسی", "Listed company"],
    ["تعاونی", "Cooperative"],
    ["عمومی غیردولتی (شهرداری، بنیاد، صندوق)", "Public non-state (municipality, foundation, fund)"],
    ["دولتی", "State-owned"],
    ["خارجی یا مشترک با خارجی", "Foreign or joint venture"],
    ["خیریه یا مردم‌نهاد", "Charity or non-governmental"],
  ]),
};

export const ownershipInternational: ReferenceList = {
  id: "ownership-international",
  title: { fa: "نوع مالکیت (بین‌المللی)", en: "Ownership (international)" },
  source: {
    fa: "بر پایهٔ بخش‌های نهادی در نظام حساب‌های ملی ۲۰۰۸ سازمان ملل؛ متن از خود ماست.",
    en: "After the institutional sectors of the United Nations System of National Accounts 2008; wording is ours.",
  },
  licence: ownBands,
  asOf: "2008",
  entries: orderedEntries([
    ["کسب‌وکار یک‌نفره", "Sole trader"],
    ["شراکت", "Partnership"],
    ["شرکت خصوصی", "Privately held company"],
    ["شرکت بورسی", "Listed company"],
    ["زیرمجموعهٔ شرکت خارجی", "Subsidiary of a foreign company"],
    ["تعاونی", "Cooperative"],
    ["دولتی یا عمومی", "Government or public body"],
    ["غیرانتفاعی", "Non-profit"],
  ]),
};
