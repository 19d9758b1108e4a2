import { demoSignIns, settleDemoPeople } from "#cli/demo-data/demo-people";
import { openJobQueue } from "#cli/demo-data/job-queue";
import { settlePerceptionStudy } from "#cli/demo-data/perception-study/settle-perception-study";
import { settleSoftwareStudy } from "#cli/demo-data/software-study/settle-software-study";
import type { DemoSummary } from "#cli/demo-summary";
import type { Report } from "#cli/show-step";
import { connection } from "#db/client";

/** Any number; the same for every process, so that two demos on one database take turns. */
const seedLock = 7_261_990_042;

/**
 * Fills a migrated database with the demo, through the same use cases as the screens. Every step looks first at
 * what is there, so that it can be killed anywhere and started again, and changes nothing that is finished.
 */
export async function seedDemo({
  databaseUrl,
  report,
}: {
  databaseUrl: string;
  report: Report;
}): Promise<DemoSummary> {
  const lock = await connection().sql.reserve();
  await lock`select pg_advisory_lock(${seedLock})`;
  try {
    report("People and clients");
    const { owner, clientA, clientB } = await settleDemoPeople();
    report("Questionnaire and simulated responses");
    const slug = await settleSoftwareStudy(owner, clientB);
    const queue = openJobQueue(owner, databaseUrl);
    try {
      await settlePerceptionStudy(owner, clientA, queue, report);
    } finally {
      await queue.stop();
    }
    return { signIns: demoSignIns, surveyPath: `/s/${slug}` };
  } finally {
    await lock`select pg_advisory_unlock(${seedLock})`;
    lock.release();
  }
}
