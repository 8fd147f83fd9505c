/** Text recognition, which is installed into the data folder on request. */
import { RECOGNITION_RUNTIME } from "../adapters/recognition/recognition-runtime.ts";
import type { Config } from "./config.ts";
import { type InstallableRuntime, installable } from "./installable.ts";

export function openRecognition({ dataFolder }: Config): InstallableRuntime {
  return installable(RECOGNITION_RUNTIME, "tesseract.js-core 7.0.0", dataFolder);
}
