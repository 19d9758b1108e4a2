import type { JobQueue } from "#cli/demo-data/job-queue";
import { importPerceptions } from "#cli/demo-data/perception-study/import-perceptions";
import { publishPerceptions } from "#cli/demo-data/perception-study/publish-perceptions";
import { writePerceptionQuestionnaire } from "#cli/demo-data/perception-study/questionnaire";
import { segmentPerceptions } from "#cli/demo-data/perception-study/segment-perceptions";
import { settleDraft, settleStudy } from "#cli/demo-data/settle-study";
import type { Report } from "#cli/show-step";
import type { StudyPlan } from "#contracts/studies";
import type { Viewer } from "#server/auth/authorize";

const plan: StudyPlan = {
  title: { fa: "برداشت مردم از مک‌دونالدز", en: "How people see McDonald's" },
  objective: {
    fa: "شناخت گروه‌هایی از بزرگسالان استرالیا که برداشت‌های متفاوتی از مک‌دونالدز دارند، و این‌که هر گروه چقدر آن را دوست دارد و چند وقت یک بار به آن سر می‌زند.",
    en: "To find groups of Australian adults who see McDonald's differently, and how much each group likes it and how often it visits.",
  },
  decision: {
    fa: "پیام‌ها و پیشنهادهای قیمتی بر کدام گروه‌ها متمرکز شود و کدام برداشت نادلخواه نخست اصلاح شود.",
    en: "Which groups to address with messages and price offers, and which unfavourable perception to work on first.",
  },
  languages: ["fa", "en"],
  bases: ["attitudinal", "behavioural", "demographic"],
};

/** The study of real respondents: imported, segmented, named, and its report published. */
export async function settlePerceptionStudy(
  viewer: Viewer,
  clientId: string,
  queue: JobQueue,
  report: Report,
): Promise<void> {
  const studyId = await settleStudy(viewer, clientId, plan);
  await settleDraft(viewer, studyId, writePerceptionQuestionnaire());
  const waveId = await importPerceptions(viewer, studyId, queue, report);
  await segmentPerceptions(viewer, { studyId, waveId }, queue, report);
  report("Report");
  await publishPerceptions(viewer, studyId);
}
