/** The HTTP application: a function from request to response. Listening is `serve.ts`'s matter. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { asFootnoteError, type ErrorCode, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { MOST_IMAGE_BYTES } from "../../core/sponsor/image-header.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import type { LogError, LogFacts } from "../../services/log.ts";
import type { Sponsored } from "../../compose/open-sponsored.ts";
import { VERSION } from "../../compose/project-root.ts";
import { misshapen } from "./checked.ts";
import { doorChallenge, doorError, doorStatus } from "./doors/door-error.ts";
import { addDoors, isDoor } from "./doors/doors.ts";
import { guard } from "./guard.ts";
import { createHeldLimit } from "./held-limit.ts";
import { createGuessLimit } from "./guess-limit.ts";
import { fewLarge } from "./few-large.ts";
import { fewValues } from "./few-values.ts";
import { addAccountRoutes } from "./routes/account-routes.ts";
import { addArchiveRoutes } from "./routes/archive-routes.ts";
import { addAskRoutes } from "./routes/ask-routes.ts";
import { addCheckRoutes, MAX_CHECK_BYTES } from "./routes/check-routes.ts";
import { addDigestExportRoutes } from "./routes/digest-export-routes.ts";
import { addDigestRoutes } from "./routes/digest-routes.ts";
import { addDiscoverRoutes } from "./routes/discover-routes.ts";
import { addDocumentRoutes } from "./routes/document-routes.ts";
import { addDoctorRoutes } from "./routes/doctor-routes.ts";
import { addGridRoutes } from "./routes/grid-routes.ts";
import { addHealthRoutes } from "./routes/health-routes.ts";
import { addIdentityRoutes } from "./routes/identity-routes.ts";
import { addPasskeyRoutes } from "./routes/passkey-routes.ts";
import { addPeopleRoutes } from "./routes/people-routes.ts";
import { addPlanRoutes } from "./routes/plan-routes.ts";
import { addResearchRoutes } from "./routes/research-routes.ts";
import { addSettingRoutes } from "./routes/setting-routes.ts";
import { addShareRoutes } from "./routes/share-routes.ts";
import { isUpload } from "./read-upload.ts";
import { addSiteRoutes } from "./routes/site-routes.ts";
import { addSpaceRoutes } from "./routes/space-routes.ts";
import { addSponsoredRoutes, sponsoredForWhom } from "./routes/sponsored-routes.ts";
import { addThreadRoutes } from "./routes/thread-routes.ts";
import { addUsageRoutes } from "./routes/usage-routes.ts";
import { addWatchRoutes } from "./routes/watch-routes.ts";
import { addTurnRoutes } from "./routes/turn-routes.ts";
import type { ServerApp, ServerEnv } from "./server-env.ts";
import { keptNowhere, securityHeaders } from "./security-headers.ts";
import { createSessionCookie } from "./session-cookie.ts";
import { watchRequests } from "./watch-requests.ts";
import { webFiles } from "./web-files.ts";

/** A question is at most some kilobytes; what is larger is a mistake. */
const MAX_JSON_BYTES = 1_000_000;
/** Of an archive, beside its files; packed, a text is a third of its length. */
const MAX_ARCHIVE_TEXT_BYTES = 5_000_000_000;
/** What multipart adds around a file. */
const UPLOAD_OVERHEAD_BYTES = 100_000;

export interface AppOptions {
  readonly log: LogError;
  /** Told of each request once its reply has begun. */
  readonly logRequest?: (facts: LogFacts) => void;
  /** Where the built web page is. */
  readonly webFolder: string;
  /** Makes the first account, where nobody may use the server yet. */
  readonly setUpCode?: string | undefined;
  /** Settings have been changed; without it they take effect at the next start. */
  readonly onSettings?: () => void;
  /** Nothing where no host has switched it on. */
  readonly sponsored?: Sponsored | undefined;
}

export function createApp(
  footnote: Footnote,
  {
    log,
    logRequest = () => undefined,
    webFolder,
    setUpCode,
    onSettings = () => undefined,
    sponsored,
  }: AppOptions,
): ServerApp {
  const { config } = footnote;
  const app: ServerApp = new OpenAPIHono<ServerEnv>({
    defaultHook: (result) => {
      if (!result.success) throw misshapen(result.error);
    },
  });

  app.use(watchRequests(footnote.tally, logRequest));
  app.use(securityHeaders());
  app.use(keptNowhere());
  const guesses = createGuessLimit(() => performance.now());
  const held = createHeldLimit(footnote.shared, Date.now);
  app.use(guard(footnote, { log, guesses, held }));
  app.use(compress());
  const tooLarge = (what: Sentence) => (context: Context) => {
    // The rest of the body is left unread, so nothing else can come over this connection.
    context.header("Connection", "close");
    throw new FootnoteError("document-too-large", what);
  };
  const uploads = bodyLimit({
    maxSize: config.maxFileBytes + UPLOAD_OVERHEAD_BYTES,
    onError: tooLarge(say("request.file-too-large", { limit: config.maxFileBytes / 1_000_000 })),
  });
  const others = bodyLimit({
    maxSize: MAX_JSON_BYTES,
    onError: tooLarge(say("request.too-large")),
  });
  const checks = bodyLimit({
    maxSize: MAX_CHECK_BYTES,
    onError: tooLarge(say("request.check-too-large", { limit: MAX_CHECK_BYTES / 1_000_000 })),
  });
  const archives = bodyLimit({
    maxSize: config.maxOriginalBytes + MAX_ARCHIVE_TEXT_BYTES,
    onError: tooLarge(say("request.too-large")),
  });
  const pictures = bodyLimit({
    // In base64, with the words beside it.
    maxSize: Math.ceil((MOST_IMAGE_BYTES * 4) / 3) + MAX_JSON_BYTES,
    onError: tooLarge(say("request.file-too-large", { limit: MOST_IMAGE_BYTES / 1_000_000 })),
  });
  const limits = new Map([
    ["/api/archive", archives],
    ["/api/documents", uploads],
    ["/api/texts", uploads],
    ["/api/digests", uploads],
    ["/api/check", checks],
    ["/api/sponsored/creatives", pictures],
    ["/mcp", checks],
  ]);
  app.use(fewLarge());
  app.use((context, next) => {
    const limit = limits.get(context.req.path) ?? others;
    // An address that leads to a file is no file.
    return (limit === uploads && !isUpload(context) ? others : limit)(context, next);
  });
  app.use(fewValues());

  addAskRoutes(app, log);
  addThreadRoutes(app);
  addTurnRoutes(app);
  addDocumentRoutes(app);
  addCheckRoutes(app);
  addSiteRoutes(app);
  addDiscoverRoutes(app);
  addDigestRoutes(app);
  addDigestExportRoutes(app);
  addResearchRoutes(app);
  addGridRoutes(app);
  addHealthRoutes(app);
  addDoctorRoutes(app);
  addUsageRoutes(app);
  const session = createSessionCookie(footnote, sponsoredForWhom(sponsored));
  addAccountRoutes(app, footnote, { guesses, held, setUpCode, log, session });
  addIdentityRoutes(app, footnote, { guesses, held, log, session });
  addPasskeyRoutes(app, footnote, { guesses, held, log, session });
  addPeopleRoutes(app, footnote);
  addPlanRoutes(app, footnote);
  addSpaceRoutes(app, footnote);
  addShareRoutes(app, footnote);
  addWatchRoutes(app, footnote);
  addSettingRoutes(app, onSettings);
  addArchiveRoutes(app, onSettings);
  addSponsoredRoutes(app, sponsored, footnote);
  addDoors(app, log, footnote);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Footnote",
      version: VERSION,
      description: "An answer engine whose every sentence is footnoted.",
    },
  });
  app.get("*", webFiles(webFolder));

  app.notFound((context) => {
    const error = new FootnoteError(
      "not-found",
      say("request.nothing-there", { method: context.req.method, path: context.req.path }),
      {
        hint: say("request.list-of-routes"),
      },
    );
    return refuse(context, error);
  });

  app.onError((thrown, context) => {
    const error = thrown instanceof HTTPException ? fromHttpException(thrown) : asFootnoteError(thrown);
    if (error.status >= 500 && error.code !== "too-busy") log(error, { request: context.var.requestId });
    const told = doorChallenge(context.req, error, config.publicUrl);
    if (told !== undefined && !context.res.headers.has("WWW-Authenticate"))
      context.header("WWW-Authenticate", told);
    if (error.retryAfterMs !== undefined)
      context.header("Retry-After", String(Math.ceil(error.retryAfterMs / 1_000)));
    return refuse(context, error);
  });
  return app;
}

/** In the form of the protocol that was spoken. */
function refuse(context: Context, error: FootnoteError): Response {
  const { path } = context.req;
  if (isDoor(path)) return context.json(doorError(error, path), doorStatus(error) as ContentfulStatusCode);
  return context.json({ error: error.toBody() }, error.status as ContentfulStatusCode);
}

/** The framework's own refusals: a body that is not JSON, a content type that is missing. */
function fromHttpException(thrown: HTTPException): FootnoteError {
  const code: ErrorCode = thrown.status >= 500 ? "internal" : "bad-request";
  const said =
    thrown.message === "" ? say("request.not-understood") : say("request.issues", { issues: thrown.message });
  return new FootnoteError(code, said, { cause: thrown });
}
