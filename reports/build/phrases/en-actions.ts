import type { SegmentationBase } from "#questionnaire/segmentation-base";

const questions: Record<SegmentationBase, string> = {
  demographic:
    "Offers and tariffs: does the price or the package fit the age, household and income of these people?",
  geographic:
    "Local campaigns: in which places do they live, and which festivals or branches reach them there?",
  behavioural:
    "Loyalty programme: which of their habits is worth rewarding, and which would you like to change?",
  value: "Budget: how much may it cost to win or keep one of them?",
  psychographic: "Messages: which of the values they hold can the brand honestly speak to?",
  personality: "Tone: should the brand speak to them soberly, warmly or playfully?",
  attitudinal:
    "Messages: which of their opinions should a campaign confirm, and which should the product itself refute?",
  social: "Channels: whose word counts among them, and where do they meet it?",
  needs: "Product development: which of their needs is important to them and badly served today?",
  sophistication: "Help and onboarding: how much explanation do they need, and where do they look for it?",
  technographic: "Integration: which devices and tools must the product work with first for them?",
  firmographic: "Sales: who decides in these firms, and what does a firm of this size have to see first?",
  lifecycle: "Churn and nurturing: at which step do they stand, and what would carry them to the next?",
  personalisation: "Content: which topics and channels have they agreed to hear from you about?",
};

/** Where thinking starts. They are questions because the survey does not hold the answers. */
export const actions = {
  questions,
  more: (marker: string) =>
    `Higher here than elsewhere: ${marker}. Is it a strength to build on or an obstacle to remove, and how?`,
  less: (marker: string) => `Lower here: ${marker}. Should that change, and what would it take?`,
  size: (share: string) => `Size: do ${share} of the respondents justify a plan of their own?`,
};
