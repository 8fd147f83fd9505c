/**
 * What the browser may do with what the server sends. One page is apart: the frame that concept maps are drawn in, since
 * Mermaid sets styles from script. It may do that and load nothing but the page's own scripts and styles; the page
 * itself keeps every style and script of others out.
 */
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { isApi, isShared } from "./web-files.ts";

/**
 * Replies are of a person's own texts, and no cache between keeps them. Of the page's own files, and of what never changes
 * under its address, what is said of them holds.
 */
export function keptNowhere(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { path } = context.req;
    const keeps = context.res.headers.has("Cache-Control") && (!isApi(path) || path.startsWith(PICTURES));
    if (!keeps) context.header("Cache-Control", "no-store");
  };
}

/** Of sponsored content: anybody's, and of nobody. */
const PICTURES = "/api/sponsored/images/";

/** The built page of map-frame.html. */
const MAP_FRAME = "/map-frame.html";

/** Where a person lets a program in. */
const CONSENT = "/oauth/authorize";

/** Its form leads to the program, and says by its origin that it is ours, which a browser keeps back where no referrer is sent. */
function consent(redirectUri = ""): MiddlewareHandler {
  const back = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  const place =
    back === undefined ? [] : [back.host === "" ? back.protocol : `${back.protocol}//${back.host}`];
  const policy = {
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'", ...place],
  };
  return headers(policy, "same-origin");
}

export function securityHeaders(): MiddlewareHandler {
  const page = headers({
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    // Recordings that the page has fetched, and plays from its memory.
    mediaSrc: ["blob:"],
    frameSrc: ["'self'"],
    // Standard fonts, which PDF files name and do not bring along.
    fontSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameAncestors: ["'none'"],
    // The page names its own root, since it is served under paths of several parts.
    baseUri: ["'self'"],
  });
  const mapFrame = headers({
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    frameAncestors: ["'self'"],
  });
  // It has no script, form or picture, and whatever it holds is of no origin.
  const shared = headers({
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: ["'none'"],
    sandbox: ["allow-popups", "allow-popups-to-escape-sandbox"],
  });
  const picture = headers({ frameAncestors: ["'none'"], sandbox: [] });
  return (context, next) => {
    const { path } = context.req;
    if (path === CONSENT) return consent(context.req.query("redirect_uri"))(context, next);
    if (path.startsWith(PICTURES)) return picture(context, next);
    return (isShared(path) ? shared : path === MAP_FRAME ? mapFrame : page)(context, next);
  };
}

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>["contentSecurityPolicy"]>;

function headers(
  policy: Policy,
  referrerPolicy: "no-referrer" | "same-origin" = "no-referrer",
): MiddlewareHandler {
  return secureHeaders({
    // Ours is plain HTTP; whoever puts HTTPS in front decides for the whole host.
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      ...policy,
    },
    referrerPolicy,
  });
}
