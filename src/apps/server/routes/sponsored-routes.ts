/**
 * Sponsored content: the reader's routes and the host's. They know Footnote itself only by who asks and in which space; where it is off, nothing
 * is here.
 */
import { sponsoredSurveyRoutes } from "../../../contract/routes/sponsored-survey-routes.ts";
import { sponsoredBookRoutes, sponsoredRoutes } from "../../../contract/routes/sponsored-routes.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { type Sponsored, sponsoredOff } from "../../../compose/open-sponsored.ts";
import type { SponsoredHere } from "../../../core/domain/account-replies.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { UserId } from "../../../core/domain/ids.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Reader } from "../../../services/sponsor/readers.ts";
import { addressOf } from "../own-address.ts";
import { addSponsoredAccountRoutes } from "./sponsored-account-routes.ts";
import { addSponsoredOwnRoutes } from "./sponsored-own-routes.ts";
import { actorOf, type ServerApp, type ServerContext, spaceOf } from "../server-env.ts";

/** What a page is told with who is signed in, so that it need not ask. */
export function sponsoredForWhom(sponsored: Sponsored | undefined) {
  return async (person: UserId | undefined): Promise<SponsoredHere | undefined> => {
    if (sponsored === undefined) return undefined;
    return { isSwitchedOff: person !== undefined && (await sponsored.choices.isSwitchedOff(person)) };
  };
}

export function addSponsoredRoutes(
  app: ServerApp,
  sponsored: Sponsored | undefined,
  { config: { publicUrl }, people }: Pick<Footnote, "config" | "people">,
): void {
  const on = (): Sponsored => {
    if (sponsored === undefined) throw sponsoredOff("not-found");
    return sponsored;
  };
  const readerOf = (context: ServerContext): Reader => {
    const { visitor } = context.var;
    const userAgent = context.req.header("user-agent") ?? "";
    const isPerson = visitor.kind === "person";
    const { userId } = actorOf(context);
    return {
      // Who signs in is the same reader everywhere; else the same browser at the same address is.
      token: isPerson ? userId : `${addressOf(context, publicUrl)} ${userAgent}`,
      userId: isPerson ? userId : undefined,
      spaceId: spaceOf(context),
      userAgent,
      purpose: context.req.header("sec-purpose") ?? context.req.header("purpose") ?? "",
    };
  };

  app.openapi(sponsoredRoutes.offer, async (context) => {
    const [request, reader] = [context.req.valid("json"), readerOf(context)];
    const card = await on().offers.offer(request, reader);
    if (card !== undefined) return context.json({ card }, 200);
    const survey = await on().surveys.ask(request, reader);
    return context.json({ card: null, ...(survey === undefined ? {} : { survey }) }, 200);
  });
  app.openapi(sponsoredRoutes.tell, async (context) => {
    await on().offers.tell(context.req.valid("param").id, context.req.valid("json").what, readerOf(context));
    return context.body(null, 204);
  });
  app.openapi(sponsoredSurveyRoutes.answer, async (context) => {
    await on().surveys.answer(context.req.valid("json"), readerOf(context));
    return context.body(null, 204);
  });
  app.openapi(sponsoredRoutes.choose, async (context) => {
    const { isSwitchedOff } = context.req.valid("json");
    const { userId } = readerOf(context);
    // Without an account the browser alone keeps it.
    if (userId !== undefined) await on().choices.switchOff(userId, isSwitchedOff);
    return context.json({ isSwitchedOff }, 200);
  });
  app.openapi(sponsoredRoutes.quiet, async (context) => {
    const quiet = context.req.valid("json");
    if (quiet.spaceId !== spaceOf(context)) {
      throw new FootnoteError("not-found", say("account.no-space", { id: quiet.spaceId }));
    }
    await on().choices.makeQuiet(quiet.spaceId, quiet.isQuiet);
    return context.json(quiet, 200);
  });
  app.openapi(sponsoredRoutes.shown, async (context) =>
    context.json({ creatives: await on().books.shown() }, 200),
  );
  app.openapi(sponsoredRoutes.image, async (context) => {
    const bytes = await on().books.image(context.req.valid("param").hash);
    return context.body(new Uint8Array(bytes), 200, {
      "Content-Type": "image/webp",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });
  addBookRoutes(app, on);
  addSponsoredAccountRoutes(app, on);
  addSponsoredOwnRoutes(app, on, { people });
}

function addBookRoutes(app: ServerApp, on: () => Sponsored): void {
  app.openapi(sponsoredBookRoutes.books, async (context) => context.json(await on().books.all(), 200));
  app.openapi(sponsoredBookRoutes.addAdvertiser, async (context) =>
    context.json(await on().books.addAdvertiser(context.req.valid("json")), 201),
  );
  app.openapi(sponsoredBookRoutes.addCampaign, async (context) =>
    context.json(await on().books.addCampaign(context.req.valid("json")), 201),
  );
  app.openapi(sponsoredBookRoutes.addFlight, async (context) =>
    context.json(await on().books.addFlight(context.req.valid("json")), 201),
  );
  app.openapi(sponsoredBookRoutes.changeFlight, async (context) => {
    const { id } = context.req.valid("param");
    const { userId } = actorOf(context);
    return context.json(await on().books.changeFlight(id, context.req.valid("json"), userId), 200);
  });
  app.openapi(sponsoredBookRoutes.changeCampaign, async (context) => {
    const { id } = context.req.valid("param");
    const { userId } = actorOf(context);
    return context.json(await on().books.changeCampaign(id, context.req.valid("json"), userId), 200);
  });
  app.openapi(sponsoredBookRoutes.changeBilling, async (context) => {
    const { id } = context.req.valid("param");
    const { userId } = actorOf(context);
    return context.json(await on().books.changeBilling(id, context.req.valid("json"), userId), 200);
  });
  app.openapi(sponsoredBookRoutes.changes, async (context) => {
    const changes = await on().books.changes(context.req.valid("query"));
    return context.json({ changes }, 200);
  });
  app.openapi(sponsoredBookRoutes.addCreative, async (context) =>
    context.json(await on().books.addCreative(context.req.valid("json")), 201),
  );
  app.openapi(sponsoredBookRoutes.review, async (context) => {
    const { id } = context.req.valid("param");
    return context.json(await on().books.review(id, context.req.valid("json")), 200);
  });
}
