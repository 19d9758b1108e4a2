import { runTests } from "#cli/run-tests";
import { staticSteps, vitestStep } from "#cli/test-steps";

await runTests((context) => [...staticSteps(context), vitestStep(context)]);
