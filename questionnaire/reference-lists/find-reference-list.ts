import { ageFiveYears, ageMarketResearch } from "#questionnaire/reference-lists/age-lists";
import {
  employeesInternational,
  employeesIran,
  revenueInternational,
  revenueIran,
} from "#questionnaire/reference-lists/company-size-lists";
import { countries } from "#questionnaire/reference-lists/countries";
import { educationIran, educationIsced } from "#questionnaire/reference-lists/education-lists";
import {
  householdType,
  maritalInternational,
  maritalIran,
} from "#questionnaire/reference-lists/household-lists";
import { incomeDeciles, incomeDollars, incomeIran } from "#questionnaire/reference-lists/income-lists";
import { iranCities } from "#questionnaire/reference-lists/iran-cities";
import { iranProvinces } from "#questionnaire/reference-lists/iran-provinces";
import { isicDivisions } from "#questionnaire/reference-lists/isic-divisions";
import { isicSections } from "#questionnaire/reference-lists/isic-sections";
import {
  activityStatus,
  occupationIran,
  occupationIsco,
} from "#questionnaire/reference-lists/occupation-lists";
import { ownershipInternational, ownershipIran } from "#questionnaire/reference-lists/ownership-lists";
import type { ReferenceList } from "#questionnaire/reference-lists/reference-list";
import { settlementInternational, settlementIran } from "#questionnaire/reference-lists/settlement-lists";

export const referenceLists: readonly ReferenceList[] = [
  iranProvinces,
  iranCities,
  countries,
  settlementIran,
  settlementInternational,
  isicSections,
  isicDivisions,
  employeesIran,
  employeesInternational,
  revenueIran,
  revenueInternational,
  ownershipIran,
  ownershipInternational,
  ageFiveYears,
  ageMarketResearch,
  incomeIran,
  incomeDollars,
  incomeDeciles,
  educationIran,
  educationIsced,
  activityStatus,
  occupationIran,
  occupationIsco,
  maritalIran,
  maritalInternational,
  householdType,
];

export function findReferenceList(id: string): ReferenceList | undefined {
  return referenceLists.find((list) => list.id === id);
}
