/** What `footnote model pull` is given: a file on a hub of models, or an address. Nothing is asked of the network. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

export type ModelReference =
  | { readonly kind: "file"; readonly repository: string; readonly path: string }
  /** The file of a repository that is quantized so. */
  | { readonly kind: "quantization"; readonly repository: string; readonly quantization: string }
  | { readonly kind: "url"; readonly url: string };

/** What most people take: half a byte a parameter, and little is lost. */
const USUAL_QUANTIZATION = "Q4_K_M";
/** A path, or a file without one. */
const HERE = /^(?:[.~/\\]|[a-z]:[\\/])|^[^:]+\.gguf$/iu;
const HUB = /^hf:([\w.-]+\/[\w.-]+)(?:\/(.+)|:([\w.-]+))?$/;

/** `hf:owner/repository/file.gguf`, `hf:owner/repository:QUANT`, `hf:owner/repository`, or an address. */
export function parseModelReference(text: string): ModelReference {
  const [, repository, path, quantization] = HUB.exec(text) ?? [];
  if (repository !== undefined) {
    if (path === undefined) {
      return { kind: "quantization", repository, quantization: quantization ?? USUAL_QUANTIZATION };
    }
    if (/\.gguf$/i.test(path)) return { kind: "file", repository, path };
  } else if (/^https?:\/\//i.test(text) && /\.gguf$/i.test(URL.parse(text)?.pathname ?? "")) {
    return { kind: "url", url: text };
  }
  if (HERE.test(text)) {
    throw new FootnoteError("bad-request", say("pull.is-file", { text }), {
      hint: say("pull.use-file", { text }),
    });
  }
  throw new FootnoteError("bad-request", say("pull.not-a-reference", { text }), {
    hint: say("pull.reference-forms"),
  });
}
