/** `GET /v1/models`: what may be named as a model. */
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { chatModelNames } from "../chat/chat-models.ts";
import { shown } from "../refusals.ts";

export function addModelRoutes(app: ServerApp): void {
  // Who made a model is not known here; that it is offered here is.
  const asModel = (id: string) => ({ id, object: "model", created: 0, owned_by: "footnote" });
  const known = ({ models, sources, embedder }: Footnote): string[] => {
    return [...new Set([...chatModelNames(models, sources), ...(embedder ? [embedder.name] : [])])];
  };

  app.get("/v1/models", (context) =>
    context.json({ object: "list", data: known(here(context)).map(asModel) }),
  );

  // A name may have a slash in it, as it is or escaped.
  app.get("/v1/models/*", (context) => {
    const name = decodeURIComponent(context.req.path.slice("/v1/models/".length));
    const names = known(here(context));
    if (names.includes(name)) return context.json(asModel(name));
    throw new FootnoteError("unknown-name", say("door.unknown-model", { name: shown(name) }), {
      hint: say("door.known-models", { names }),
    });
  });
}
