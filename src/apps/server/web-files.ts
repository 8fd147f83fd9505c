/** Serves the built web page: its files, and the page itself under each path that is a place in it. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, MiddlewareHandler } from "hono";
import { PAGE_PATH } from "../../core/domain/page-path.ts";

export function webFiles(folder: string): MiddlewareHandler {
  const files = serveStatic({
    root: folder,
    onFound: (path, context) => {
      // Names under assets carry a hash of their content.
      const isHashed = /[/\\]assets[/\\]/.test(path);
      context.header("Cache-Control", isHashed ? "private, max-age=31536000, immutable" : "no-cache");
    },
  });
  const ofPdf = serveStatic({
    root: PDF_PARTS,
    rewriteRequestPath: (path) => path.slice(PDF_PATH.length),
    onFound: (_path, context) => context.header("Cache-Control", "private, max-age=86400"),
  });
  return async (context, next) => {
    const { path } = context.req;
    if (isApi(path)) return next();
    if (/^\/pdfjs\/(?:cmaps|standard_fonts|wasm)\/[\w.-]+$/.test(path)) return ofPdf(context, next);
    if (!PAGE_PATH.test(path.slice(1))) return files(context, next);
    const asked = context.req.query("q");
    if (asked !== undefined && isFromElsewhere(context)) {
      return context.redirect(`${rootFrom(path)}?${new URLSearchParams({ draft: asked })}`, 303);
    }
    context.header("Cache-Control", "no-cache");
    const page = await readFile(join(folder, "index.html"), "utf8").catch(() => undefined);
    return page === undefined ? next() : context.html(page.replace(BASE, `<base href="${rootFrom(path)}"`));
  };
}

export function isApi(path: string): boolean {
  return /^\/(?:api(?:\/|$)|metrics$)/.test(path);
}

/** What pdf.js loads by itself when a file needs it: character maps, the standard fonts, decoders of pictures. */
const PDF_PARTS = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
const PDF_PATH = "/pdfjs";

/** The page of a link to what is shared. */
export function isShared(path: string): boolean {
  return /^\/shared\/[^/]+$/u.test(path);
}

const BASE = '<base href="./"';

/** Relative, since a proxy may have put the whole below a path that is not known here. */
function rootFrom(path: string): string {
  return path.lastIndexOf("/") === 0 ? "./" : "../";
}

/** Whoever follows a link of another site has not asked yet: a question may cost money. */
function isFromElsewhere(context: Context): boolean {
  const site = context.req.header("sec-fetch-site") ?? "none";
  return site !== "none" && site !== "same-origin";
}
