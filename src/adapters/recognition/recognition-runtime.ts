/**
 * What text recognition needs: Tesseract compiled for WebAssembly, its data for English and Chinese, a canvas that decodes
 * pictures and draws pages, and a decoder of TIFF. Some 140 MB, so that it is installed when it is asked for.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "../../core/domain/said/say.ts";
import type { Runtime } from "../runtimes/install-runtime.ts";

export const RECOGNITION_RUNTIME: Runtime = {
  name: "recognition-1.0.0",
  family: "recognition",
  what: say("ocr.runtime"),
  manifests: fileURLToPath(new URL("runtime/", import.meta.url)),
  entry: join("node_modules", "tesseract.js-core", "package.json"),
  installedMb: 140,
  command: "footnote ocr install",
  code: "recognition-failed",
};
