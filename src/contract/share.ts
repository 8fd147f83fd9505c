/** Links to what is shared. */
import { z } from "@hono/zod-openapi";
import type { ShareId, TurnId } from "../core/domain/ids.ts";
import {
  type ListedShare,
  type MadeShare,
  type MakeShare,
  SHARED_KINDS,
  type ShareList,
} from "../core/domain/share.ts";
import { days, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const kind = z.enum(SHARED_KINDS);

const listedShareSchema = schemaOf<ListedShare>()(
  z.object({
    id: idOf<ShareId>(),
    kind,
    subject: z.string().openapi({ description: "The id of what is shared" }),
    lastTurn: idOf<TurnId>().optional().openapi({ description: "Of a thread: the last turn that is shared" }),
    createdAt: instant,
    endsAt: instant,
    title: z.string(),
  }),
  "Share",
);

export const makeShareSchema = schemaOf<MakeShare>()(
  z.object({ kind, subject: z.string().min(1).max(300), days }),
  "MakeShare",
);
export const madeShareSchema = schemaOf<MadeShare>()(
  z.object({ secret: z.string(), share: listedShareSchema }),
  "MadeShare",
);
export const shareListSchema = schemaOf<ShareList>()(
  z.object({ shares: z.array(listedShareSchema) }),
  "ShareList",
);
