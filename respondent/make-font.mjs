// Cuts the two fonts of the respondent's page out of Vazirmatn. Run by hand when the font or the letters
// change: node respondent/make-font.mjs
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "node_modules", "vazirmatn");

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, offset) => String.fromCharCode(0x20 + offset)).join("");
const marks = "\u00a0«»×÷·–—−‘’“”…•±°→←";

// Punctuation and digits are in both, so that a page in one language fetches one file.
const fonts = {
  "vazirmatn-persian.woff2": {
    text: [
      ascii.replace(/[A-Za-z]/g, ""),
      marks,
      "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
      "پچژکگۀ",
      // Urdu and Central Kurdish
      "ٹڈڑںےہۂۃھۓ",
      "ێۆڕڵڤە",
      "ًٌٍَُِّْٰٔ",
      "،؛؟٪٫٬ـ۔",
      "۰۱۲۳۴۵۶۷۸۹",
      "٠١٢٣٤٥٦٧٨٩",
      "\u200c\u200d\u200e\u200f",
    ].join(""),
    keepFeatures: ["init", "medi", "fina", "isol", "rlig", "ccmp", "mark", "mkmk", "locl"],
  },
  "vazirmatn-latin.woff2": {
    text: `${ascii}${marks}éèêëàâäáãåçíîïñóôöõøúûüùÿæœßÀÂÆÈÉÊËÎÏÍÔÓŒÖÙÛÚÜÄÇÑŸÁ¿¡ºªğĞıİşŞəƏ©®™€£`,
    keepFeatures: ["ccmp", "locl", "kern"],
  },
};

const whole = await readFile(join(source, "fonts", "variable", "Vazirmatn[wght].ttf"));
for (const [name, { text, keepFeatures }] of Object.entries(fonts)) {
  const subset = await subsetFont(whole, text, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures,
    noHinting: true,
    dropTables: ["STAT", "gasp", "DSIG", "meta"],
  });
  await writeFile(join(here, "assets", name), subset);
  console.log(name, subset.length);
}
await copyFile(join(source, "OFL.txt"), join(here, "assets", "OFL.txt"));
