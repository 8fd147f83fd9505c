/** The native runtime of GGUF models, `node-llama-cpp`, which is installed on request. */
import { fileURLToPath } from "node:url";
import { say } from "../../../core/domain/said/say.ts";
import type { Runtime } from "../../runtimes/install-runtime.ts";
import { llamaPackageEntry } from "./llama-package.ts";

export const LLAMA_PACKAGE = "node-llama-cpp 3.21.1";

export const LLAMA_RUNTIME: Runtime = {
  name: "node-llama-cpp-3.21.1",
  family: "node-llama-cpp",
  what: say("local.runtime"),
  manifests: fileURLToPath(new URL("runtime/", import.meta.url)),
  entry: llamaPackageEntry(""),
  // What npm unpacks. It brings the parts for other processors of the same system too.
  installedMb: 115,
  command: "footnote model install",
  code: "model-unusable",
};
