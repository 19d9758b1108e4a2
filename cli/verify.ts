import { runTests } from "#cli/run-tests";
import { quickProjects, staticSteps, vitestStep } from "#cli/test-steps";

await runTests((context) => [...staticSteps(context), vitestStep(context, quickProjects)]);
