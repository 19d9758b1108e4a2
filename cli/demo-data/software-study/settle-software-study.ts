import { settleDraft, settleStudy } from "#cli/demo-data/settle-study";
import { writeSoftwareQuestionnaire } from "#cli/demo-data/software-study/questionnaire";
import { simulatedCustomerAt } from "#cli/demo-data/software-study/simulated-customers";
import type { StudyPlan } from "#contracts/studies";
import type { Viewer } from "#server/auth/authorize";
import { openWave } from "#server/fieldwork/open-wave";
import { readFieldwork } from "#server/fieldwork/read-fieldwork";
import { simulateResponses } from "#server/fieldwork/simulate-responses";
import { publishVersion } from "#server/questionnaires/publish-version";
import { readQuestionnaire } from "#server/questionnaires/read-questionnaire";

const plan: StudyPlan = {
  title: {
    fa: "نیازها و سطح پیچیدگی مشتریان نرم‌افزار کسب‌وکار",
    en: "Needs and sophistication of business software customers",
  },
  objective: {
    fa: "شناخت گروه‌های مشتریان نرم‌افزار کسب‌وکار بر پایهٔ نیازهایی که برایشان مهم است، رضایتشان از برآورده شدن آن نیازها و میزان آشنایی‌شان با نرم‌افزار.",
    en: "To find the groups of business software customers by the needs that matter to them, how satisfied they are with how these are met, and how well they know software.",
  },
  decision: {
    fa: "کدام امکانات در برنامهٔ سال آینده زودتر ساخته شود و برای هر گروه چه آموزش، پشتیبانی و تعرفه‌ای پیشنهاد شود.",
    en: "Which features to build first next year, and which training, support and tariff to offer to each group.",
  },
  languages: ["fa", "en"],
  bases: ["needs", "sophistication", "firmographic", "technographic"],
};

const simulatedCount = 300;

/** The study with a live questionnaire and simulated responses. Returns the slug of its open link. */
export async function settleSoftwareStudy(viewer: Viewer, clientId: string): Promise<string> {
  const studyId = await settleStudy(viewer, clientId, plan);
  const revision = await settleDraft(viewer, studyId, writeSoftwareQuestionnaire());
  const { latest } = await readQuestionnaire(viewer, studyId);
  if (!latest) await publishVersion(viewer, { studyId, expectedRevision: revision });
  if ((await readFieldwork(viewer, studyId)).waves.length === 0) {
    await openWave(viewer, { studyId, title: { fa: "موج نخست", en: "First wave" } });
  }
  const wave = (await readFieldwork(viewer, studyId)).waves.at(-1);
  if (!wave?.slug) throw new Error("the first wave of the software study has a link");
  if (!wave.counts.some((count) => count.isSimulated)) {
    await simulateResponses(
      viewer,
      { waveId: wave.id, count: simulatedCount, seed: 1404, days: 12 },
      { respondentAt: simulatedCustomerAt },
    );
  }
  return wave.slug;
}
