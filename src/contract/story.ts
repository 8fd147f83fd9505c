/** Stories of the feeds that are followed. */
import { z } from "@hono/zod-openapi";
import type { DocumentId, SiteId } from "../core/domain/ids.ts";
import type { Story, StoryFeed, StoryList } from "../core/domain/story.ts";
import { count, errorBodySchema, idOf, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const storySchema = schemaOf<Story>()(
  z.object({
    title: z.string(),
    at: instant,
    sources: z.array(
      z.object({
        documentId: idOf<DocumentId>(),
        title: z.string(),
        url: z.string(),
        name: z.string(),
        at: instant,
        feedIds: z.array(idOf<SiteId>()),
      }),
    ),
    count,
  }),
  "Story",
);

const storyFeedSchema = schemaOf<StoryFeed>()(
  z.object({
    id: idOf<SiteId>(),
    url: z.string(),
    articles: count,
    error: errorBodySchema.optional().openapi({ description: "Why it could not be read the last time" }),
  }),
  "StoryFeed",
);

export const storyListSchema = schemaOf<StoryList>()(
  z.object({ stories: z.array(storySchema), total: count, feeds: z.array(storyFeedSchema) }),
  "StoryList",
);
