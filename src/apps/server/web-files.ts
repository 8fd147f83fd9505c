/** Serves the built web page; every path that is no file and no API is the page itself, which reads it. */
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

export function webFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    onFound: (path, context) => {
      // Names under assets carry a hash of their content.
      const isHashed = /[/\\]assets[/\\]/.test(path);
      context.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page = serveStatic({ root: folder, path: "index.html" });
  return async (context, next) => {
    if (/^\/api(?:\/|$)/.test(context.req.path)) return next();
    return files(context, async () => {
      const reply = await page(context, next);
      if (reply) context.res = reply;
    });
  };
}
