/**
 * The provider's name of models that run on this machine from a file: `gguf/NAME`, `gguf/PATH`, or the path of the file as
 * it is. Which file a name means is `model-folder.ts`'s matter.
 */
import { PROVIDERS } from "../providers.ts";

export const GGUF = "gguf";
export const GGUF_ENDING = ".gguf";

/** `./x`, `../x`, `/x`, `~/x`, `C:\\x`: no provider is called so. */
const PATH = /^(?:\.{1,2}[\\/]|[\\/]|~[\\/]|[a-z]:[\\/])/iu;

/** What stands after the slash, or the path; `undefined` where another provider is named, or nothing. */
export function ggufName(name: string): string | undefined {
  if (name.startsWith(`${GGUF}/`))
    return name.length > GGUF.length + 1 ? name.slice(GGUF.length + 1) : undefined;
  if (PATH.test(name)) return name;
  // Servers name their models by files, too: `llamacpp/qwen3.gguf`.
  const isHosted = PROVIDERS.some((provider) => name.startsWith(`${provider.name}/`));
  return !isHosted && name.toLowerCase().endsWith(GGUF_ENDING) ? name : undefined;
}

/** Whether it is a path and not the short name of a pulled model. */
export function isPath(name: string): boolean {
  return PATH.test(name) || /[\\/]/u.test(name);
}

/** As the model is called: a path says more than others need to know. */
export function ggufTitle(file: string): string {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return `${GGUF}/${base.toLowerCase().endsWith(GGUF_ENDING) ? base.slice(0, -GGUF_ENDING.length) : base}`;
}
