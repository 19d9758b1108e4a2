import { runAnalyse } from "#cli/analyse/run-analyse";

const { exitCode, output, error } = await runAnalyse(process.argv.slice(2));
process.stdout.write(output);
process.stderr.write(error);
process.exitCode = exitCode;
