import type { NameSegmentsInput } from "#contracts/segmentation";

/**
 * Written from the profile of the chosen solution: 580, 318, 315 and 240 respondents, the largest first. The words
 * stay with what the figures show and claim no cause.
 */
export const segments: NameSegmentsInput["segments"] = [
  {
    number: 1,
    name: { fa: "خشنود از طعم و قیمت", en: "Happy with taste and price" },
    description: {
      fa: "تقریباً همه آن را خوشمزه و در دسترس و بیش از نُه نفر از هر ده نفر آن را ارزان می‌دانند؛ کمتر از دیگران چرب یا چاق‌کننده‌اش می‌شمارند. بیش از همه به آن علاقه دارند و حدود سه نفر از هر ده نفرشان هفته‌ای یک بار یا بیشتر می‌روند.",
      en: "Nearly all find it tasty and convenient, and more than nine in ten find it cheap; they call it greasy or fattening less often than others do. They like it most, and about three in ten visit once a week or more.",
    },
  },
  {
    number: 2,
    name: { fa: "دوستدار طعم، ناراضی از قیمت", en: "Like the taste, not the price" },
    description: {
      fa: "آن را خوشمزه اما گران می‌دانند و بیشترشان چرب و چاق‌کننده‌اش می‌شمارند. علاقهٔ آنان کمی کمتر از بخش نخست است، ولی تقریباً به همان اندازه به آن سر می‌زنند. جوان‌ترین بخش‌اند (میانگین سنی حدود ۴۰ سال).",
      en: "They find it tasty but expensive, and most call it fattening and greasy. They like it slightly less than the first segment does, yet visit about as often. The youngest segment, 40 years old on average.",
    },
  },
  {
    number: 3,
    name: { fa: "ارزان و سریع، اما بی‌مزه", en: "Cheap and fast, but not tasty" },
    description: {
      fa: "آن را ارزان، سریع و در دسترس می‌دانند، اما کمتر از یک نفر از هر پنج نفر خوشمزه‌اش می‌شمارد. علاقهٔ آنان منفی است و نیمی از آنان سالی یک بار می‌روند یا هرگز نمی‌روند. میانگین سنی حدود ۴۹ سال؛ از هر ده نفر شش نفر زن‌اند.",
      en: "They see it as cheap, fast and convenient, but fewer than one in five find it tasty. Their liking is negative, and half visit once a year or never. 49 years old on average; six in ten are women.",
    },
  },
  {
    number: 4,
    name: { fa: "نه خوشمزه، نه ارزان", en: "Neither tasty nor cheap" },
    description: {
      fa: "تقریباً هیچ‌کس آن را خوشمزه یا ارزان نمی‌داند؛ نُه نفر از هر ده نفر گران و بیش از هفت نفر مشمئزکننده‌اش می‌شمارند. کمترین علاقه را دارند، بیش از نیمی سالی یک بار می‌روند یا هرگز نمی‌روند و بیشترشان مردند.",
      en: "Almost nobody here finds it tasty or cheap: nine in ten call it expensive and more than seven in ten disgusting. They like it least, more than half visit once a year or never, and most are men.",
    },
  },
];
