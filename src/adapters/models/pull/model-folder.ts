/** The folder of pulled models: what is in it, and which file a name means. */
import { readdir, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { ModelFile } from "../../../core/domain/local-model.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { GGUF_ENDING, isPath } from "../llama/gguf-name.ts";

export const PART_ENDING = ".gguf.part";

/** By name. Empty where the folder does not exist. */
export async function listModelFiles(folder: string): Promise<ModelFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files: ModelFile[] = [];
  for (const fileName of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    const ending = [GGUF_ENDING, PART_ENDING].find((one) => fileName.endsWith(one));
    if (ending === undefined) continue;
    const path = join(folder, fileName);
    const { size } = await stat(path);
    const name = fileName.slice(0, -ending.length);
    files.push({ name, path, bytes: size, isPartial: ending === PART_ENDING });
  }
  return files;
}

/**
 * A pulled model by its short name, whatever the case, or any file by its path: absolute, from the folder that the program
 * was started in, or from the person's own (`~/`). Throws `model-unusable`.
 */
export async function findModelFile(folder: string, name: string): Promise<string> {
  if (isPath(name)) return resolve(name.replace(/^~(?=[\\/])/u, homedir()));
  const files = await listModelFiles(folder);
  const wanted = shortName(name);
  const found = files.find((file) => !file.isPartial && shortName(file.name) === wanted);
  if (found !== undefined) return found.path;
  if (name.toLowerCase().endsWith(GGUF_ENDING)) {
    const here = resolve(name);
    if (await stat(here).catch(() => undefined)) return here;
  }
  const part = files.find((file) => shortName(file.name) === wanted);
  const there = files.filter((file) => !file.isPartial).map((file) => file.name);
  throw new FootnoteError(
    "model-unusable",
    part === undefined ? say("pull.no-such-model", { name, folder }) : say("pull.in-part", { name }),
    {
      hint: there.length === 0 ? say("pull.none-yet") : say("pull.models-there", { names: there }),
    },
  );
}

/** Removes the model, or what was pulled of it. False where there is none. */
export async function removeModelFile(folder: string, name: string): Promise<boolean> {
  const files = (await listModelFiles(folder)).filter((file) => shortName(file.name) === shortName(name));
  for (const file of files) {
    await rm(file.path);
    await rm(`${file.path}.json`, { force: true });
  }
  return files.length > 0;
}

function shortName(name: string): string {
  return name.toLowerCase().replace(/\.gguf$/u, "");
}
