/** The provider's name of models that run on this machine from a file: `gguf/NAME` or `gguf/PATH`. */
export const GGUF = "gguf";

/** What stands after the slash; `undefined` where another provider is named, or nothing. */
export function ggufName(name: string): string | undefined {
  return name.startsWith(`${GGUF}/`) && name.length > GGUF.length + 1
    ? name.slice(GGUF.length + 1)
    : undefined;
}
