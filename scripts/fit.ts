/**
 * Fits one of the weights anew and says in the manifest what of: `npm run fit -- NAME`. Needs the evaluation data
 * (FOOTNOTE_EVAL_DATA) and takes minutes. The score on the held-out part comes from the eval that the manifest names.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";
import {
  figureAt,
  hashOfData,
  hashOfWeights,
  MANIFEST,
  readManifest,
  type WeightsEntry,
} from "./weights/manifest.ts";

const manifest = readManifest();
const name = process.argv[2] ?? "";
const entry = manifest[name];
if (entry === undefined) {
  console.error(`npm run fit -- NAME, where NAME is one of: ${Object.keys(manifest).join(", ")}`);
  process.exit(2);
}
const folder = process.env["FOOTNOTE_EVAL_DATA"] ?? "";
const data = Object.fromEntries(
  Object.keys(entry.data).map((path) => [path, hashOfData(join(folder, path))]),
);
for (const [path, hash] of Object.entries(data))
  if (hash !== entry.data[path]) console.log(`${path} is not what the last fit was of.`);
run(entry.script, entry.arguments);
const report =
  run(entry.heldOut.script, entry.heldOut.arguments ?? [])
    .trim()
    .split("\n")
    .at(-1) ?? "";
const figures = Object.fromEntries(
  Object.keys(entry.heldOut.figures).map((path) => [path, figureAt(JSON.parse(report), path)]),
);
const { note: _, ...lasting } = entry;
const fitted: WeightsEntry = {
  ...lasting,
  hash: hashOfWeights(entry.files),
  fitted: new Date().toISOString().slice(0, 10),
  data,
  heldOut: { ...entry.heldOut, figures },
};
writeFileSync(MANIFEST, `${JSON.stringify({ ...manifest, [name]: fitted }, null, 2)}\n`);
for (const [path, before] of Object.entries(entry.heldOut.figures))
  console.log(`${path}: ${before} → ${figures[path]}`);
console.log(fitted.hash === entry.hash ? "The same weights as before." : "Other weights than before.");

/** What it printed; ends with it where it fails. */
function run(script: string, flags: readonly string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [join(repositoryRoot, script), ...flags], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  });
  if (status !== 0) {
    console.error(`${script} failed.`);
    process.exit(1);
  }
  return stdout;
}
