/** The server inside the test's own process, on a port of its own, over a folder that is thrown away. */
import { afterAll, beforeAll } from "vitest";
import { readConfig } from "../src/compose/config.ts";
import { serve, type Serving } from "../src/apps/server/serve.ts";
import { endEverything, type Env, tempFolder } from "./footnote-process.ts";

/** Models are asked nothing but what the test asks, unless it turns that on. */
export function serveHere(env: Env = {}, folder = tempFolder()): Promise<Serving> {
  return serve(
    readConfig({ FOOTNOTE_PORT: "0", FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off", ...env }, folder),
    () => undefined,
  );
}

/** One for all tests of a file, ended with everything else that they started; its address is there once they run. */
export function serveForAll(env: Env = {}): { readonly address: string } {
  let serving: Serving | undefined;
  beforeAll(async () => {
    serving = await serveHere(env);
  });
  afterAll(async () => {
    await serving?.close();
    await endEverything();
  });
  return {
    get address() {
      return serving?.address ?? "";
    },
  };
}
