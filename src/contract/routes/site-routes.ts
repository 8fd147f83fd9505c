/** Sites and feeds: follow one, list them, read one again, end one. */
import { createRoute, z } from "@hono/zod-openapi";
import type { SiteId } from "../../core/domain/ids.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import { followRequestSchema, listedSiteSchema, siteListSchema, sitePagesSchema } from "../site.ts";

export const siteRoutes = {
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/sites",
    summary: "List the sites and feeds that are followed",
    responses: { 200: json(siteListSchema, "Sites and feeds"), ...errorReplies },
  }),
  add: createRoute({
    "x-deed": "write",
    method: "post",
    path: "/api/sites",
    summary: "Follow a site or feed",
    description: "Answers at once; the pages are read in the background.",
    request: bodyOf(followRequestSchema),
    responses: { 202: json(listedSiteSchema, "It is being read"), ...errorReplies },
  }),
  read: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/sites/{id}",
    summary: "A site or feed, and what became of its pages",
    request: { params: byId<SiteId>() },
    responses: { 200: json(sitePagesSchema, "The site"), ...errorReplies },
  }),
  refresh: createRoute({
    "x-deed": "write",
    method: "post",
    path: "/api/sites/{id}/refresh",
    summary: "Read a site or feed again now",
    request: { params: byId<SiteId>() },
    responses: { 202: json(listedSiteSchema, "It is being read"), ...errorReplies },
  }),
  remove: createRoute({
    "x-deed": "write",
    method: "delete",
    path: "/api/sites/{id}",
    summary: "Stop following a site or feed",
    description: "Its documents stay, unless `documents=true` asks for them to be removed as well.",
    request: {
      params: byId<SiteId>(),
      query: z.object({ documents: z.enum(["true", "false"]).optional() }),
    },
    responses: { 204: { description: "Removed" }, ...errorReplies },
  }),
} as const;
