/** Links by which anybody reads one answer, thread, digest or report, and the page that they open. */
import { createRoute, z } from "@hono/zod-openapi";
import type { ShareId } from "../../core/domain/ids.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import { madeShareSchema, makeShareSchema, shareListSchema } from "../share.ts";

const page = (description: string) => ({
  description,
  content: { "text/html": { schema: z.string() } },
});

export const shareRoutes = {
  list: createRoute({
    method: "get",
    path: "/api/shares",
    "x-deed": "share",
    summary: "List the links to what the space shares, or to one thing in it",
    request: { query: z.object({ subject: z.string().max(100).optional() }) },
    responses: { 200: json(shareListSchema, "Links that hold, newest first"), ...errorReplies },
  }),
  make: createRoute({
    method: "post",
    path: "/api/shares",
    "x-deed": "share",
    summary: "Make a link by which anybody reads one thing of the space",
    request: bodyOf(makeShareSchema),
    responses: { 201: json(madeShareSchema, "Its secret is shown this once"), ...errorReplies },
  }),
  end: createRoute({
    method: "delete",
    path: "/api/shares/{id}",
    "x-deed": "share",
    summary: "Take a link back",
    request: { params: byId<ShareId>() },
    responses: { 204: { description: "It opens nothing any more" }, ...errorReplies },
  }),
  page: createRoute({
    method: "get",
    path: "/shared/{secret}",
    "x-deed": "visit",
    summary: "Read what is shared, without an account",
    request: { params: z.object({ secret: z.string().max(300) }) },
    responses: {
      200: page("What is shared, with the quotes of its sources"),
      404: page("The link opens nothing"),
    },
  }),
} as const;
