/** The renderer that is configured, loaded when the first page needs it. */
import { findChromium } from "../adapters/render/find-chromium.ts";
import type { Renderer } from "../adapters/render/rendering-fetcher.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { say } from "../core/domain/said/say.ts";
import type { Config } from "./config.ts";

type RenderConfig = Pick<Config, "isRendering" | "chromium" | "allowHosts" | "env">;

/** `undefined` where rendering is off. Without a browser every page fails, and says so. */
export function lazyRenderer(config: RenderConfig): Renderer | undefined {
  if (!config.isRendering) return undefined;
  let loading: Promise<Renderer> | undefined;
  const load = async (): Promise<Renderer> => {
    const executable = requireChromium(config);
    const { createChromiumRenderer } = await import("../adapters/render/chromium-renderer.ts");
    return createChromiumRenderer({ executable, allowHosts: config.allowHosts });
  };
  return {
    async render(page, signal) {
      loading ??= load();
      loading.catch(() => (loading = undefined));
      return (await loading).render(page, signal);
    },
    close: async () => (await loading?.catch(() => undefined))?.close(),
  };
}

/** The path of the browser. Throws `page-needs-javascript` where there is none. */
export function requireChromium({ chromium, env }: Pick<Config, "chromium" | "env">): string {
  const found = findChromium(chromium, env["PATH"]);
  if (found !== undefined) return found;
  throw new FootnoteError(
    "page-needs-javascript",
    chromium === undefined ? say("render.no-browser") : say("render.no-program", { path: chromium }),
    {
      hint: say("render.install-browser"),
    },
  );
}
