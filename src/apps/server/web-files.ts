/** Serves the built web page. Its places are behind the `#` of its address, so that any other path is no page. */
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

export function webFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    onFound: (path, context) => {
      // Names under assets carry a hash of their content.
      const isHashed = /[/\\]assets[/\\]/.test(path);
      context.header("Cache-Control", isHashed ? "private, max-age=31536000, immutable" : "no-cache");
    },
  });
  return async (context, next) => {
    if (isApi(context.req.path)) return next();
    return files(context, next);
  };
}

export function isApi(path: string): boolean {
  return /^\/api(?:\/|$)/.test(path);
}
