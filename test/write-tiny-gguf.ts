/** Writes the tiny model of `tiny-gguf.ts` to the file that the first argument names: to try things by hand. */
import { writeFileSync } from "node:fs";
import { makeTinyGguf } from "./tiny-gguf.ts";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("usage: node bin/run.mjs test/write-tiny-gguf.ts FILE");
writeFileSync(path, makeTinyGguf());
