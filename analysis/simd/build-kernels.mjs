// Compiles the AssemblyScript kernels to WebAssembly with SIMD and writes each as a TypeScript file beside its source:
//   node analysis/simd/build-kernels.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** The names of the kernels that have a source here. */
export function listKernels() {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".as"))
    .map((file) => basename(file, ".as"))
    .sort();
}

/** The text of the generated file: the compiled binary in base64. */
export async function compileKernels(name) {
  let binary;
  const { error, stderr } = await main(
    [
      `${name}.ts`,
      ...["--outFile", "kernels.wasm", "-O3", "--converge", "--noAssert"],
      ...["--runtime", "stub", "--enable", "simd", "--importMemory"],
    ],
    {
      readFile: (file) => (file === `${name}.ts` ? readFileSync(join(folder, `${name}.as`), "utf8") : null),
      writeFile: (_file, contents) => {
        binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  const constant = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const text = Buffer.from(binary).toString("base64");
  return `/** Compiled from ${name}.as by build-kernels.mjs; not for hands. */\nexport const ${constant}Binary =\n  "${text}";\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of listKernels()) {
    writeFileSync(join(folder, `${name}-binary.ts`), await compileKernels(name));
  }
}
