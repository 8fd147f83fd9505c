/** Everything of a space as one file: sent as it is made, taken in once it is here whole, deleted. */
import { randomUUID } from "node:crypto";
import { holdArchive } from "../../../compose/archive-files.ts";
import { openSettings, takeSettings } from "../../../compose/archived-settings.ts";
import { archiveRoutes } from "../../../contract/routes/archive-routes.ts";
import { DELETE_WORDS, isConfirmed } from "../../../core/domain/archive.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { mayDo } from "../../../core/domain/policy.ts";
import { actorOf, here, type ServerApp, type ServerContext, spaceOf } from "../server-env.ts";

/** `onSettings`: what is kept now is to take effect. */
export function addArchiveRoutes(app: ServerApp, onSettings: () => void): void {
  app.openapi(archiveRoutes.export, (context) => {
    const footnote = here(context);
    const settings = mayDo("administer", actorOf(context)) ? openSettings(footnote.config) : undefined;
    const day = new Date().toISOString().slice(0, 10);
    return context.body(streamOf(footnote.archives.export(settings)), 200, {
      "Content-Type": "application/gzip",
      "Content-Disposition": `attachment; filename="footnote-${day}.tar.gz"`,
    });
  });

  // Registered by hand: the body is no form and no JSON, and is never in memory as a whole.
  app.openAPIRegistry.registerPath(archiveRoutes.import);
  app.post("/api/archive", async (context) => {
    const wantsSettings = context.req.query("settings") === "true";
    if (wantsSettings) await context.var.requireDeed("administer");
    const { body, signal } = context.req.raw;
    const { archives, config } = here(context);
    const held = await holdArchive(config.dataFolder, randomUUID(), body ?? new Blob().stream());
    try {
      // Whoever may read the disk of this machine has the command line.
      const options = { keepsPaths: false, signal };
      const { settings, ...report } = await archives.import(() => held.open(), options);
      const taken = wantsSettings && settings ? await takeSettings(config, settings) : [];
      if (taken.length > 0) onSettings();
      return context.json({ ...report, settings: taken }, 200);
    } finally {
      await held.remove();
    }
  });

  app.openapi(archiveRoutes.remove, async (context) => {
    requireConfirmed(context.req.valid("json").confirm);
    await requireAlone(context);
    return context.json(await here(context).archives.deleteAll(), 200);
  });
}

/** A client that goes away ends the making of it. */
function streamOf(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const made = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await made.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await made.return?.()),
  });
}

function requireConfirmed(written: string): void {
  if (isConfirmed(written)) return;
  throw new FootnoteError("bad-request", say("archive.confirm", { words: DELETE_WORDS.en }), {
    hint: say("archive.confirm-hint", { words: DELETE_WORDS.en }),
  });
}

/** What others asked and added in the space is theirs. Throws `forbidden`. */
async function requireAlone(context: ServerContext): Promise<void> {
  if (context.var.visitor.kind === "home") return;
  const { people } = here(context);
  if ((await people.spaces.members(spaceOf(context), actorOf(context))).length <= 1) return;
  throw new FootnoteError("forbidden", say("archive.others-here"), { hint: say("archive.others-here-hint") });
}
