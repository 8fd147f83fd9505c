/** Discover: what the feeds that are followed have brought, as stories. It reads what is in the library, and nothing else. */
import { type Article, groupStories, LEAD_LENGTH } from "../../core/discover/group-stories.ts";
import { MOST_ASKED_DOCUMENTS } from "../../core/domain/ask-request.ts";
import type { Document } from "../../core/domain/document.ts";
import type { SiteId } from "../../core/domain/ids.ts";
import type { Site } from "../../core/domain/site.ts";
import type { Story, StoryList, StorySource } from "../../core/domain/story.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { SitePageStore } from "../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../core/ports/site-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

export interface Discover {
  /** Newest first. */
  stories(range?: { readonly offset?: number; readonly limit?: number }): Promise<StoryList>;
}

/** Of a library, so many of the documents that came last are looked through for articles of feeds. */
const MOST_DOCUMENTS = 5_000;
const DOCUMENTS_AT_ONCE = 500;
/** Articles that are put together; older ones nobody discovers. */
const MOST_ARTICLES = 600;
const TEXTS_AT_ONCE = 20;
const STORIES = 30;
/** No article is from tomorrow, whatever it says. */
const DAY_MS = 86_400_000;

type Parts = Pick<DocumentStore, "listDocuments"> &
  Pick<SiteStore, "listSites"> &
  Pick<SitePageStore, "listSitePages"> &
  Pick<TextStore, "readText">;

export function createDiscover(store: Parts): Discover {
  return {
    async stories({ offset = 0, limit = STORIES } = {}) {
      const feeds = (await store.listSites()).filter(({ kind }) => kind === "feed");
      const feedsOf = await feedsByUrl(feeds, store);
      const articles = await articlesOf(feedsOf, store);
      const groups = groupStories(articles);
      return {
        stories: groups
          .map((group) => storyOf(group.map((at) => (articles[at] as FeedArticle).source)))
          .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .slice(offset, offset + limit),
        total: groups.length,
        feeds: feeds.map((feed) => ({
          id: feed.id,
          url: feed.url,
          articles: articles.filter(({ source }) => source.feedIds.includes(feed.id)).length,
          ...(feed.last?.error === undefined ? {} : { error: feed.last.error }),
        })),
      };
    },
  };
}

interface FeedArticle extends Article {
  readonly source: StorySource;
}

async function feedsByUrl(feeds: readonly Site[], store: Parts): Promise<ReadonlyMap<string, SiteId[]>> {
  const feedsOf = new Map<string, SiteId[]>();
  for (const { id } of feeds) {
    for (const { url } of await store.listSitePages(id)) feedsOf.set(url, [...(feedsOf.get(url) ?? []), id]);
  }
  return feedsOf;
}

/** Newest first. */
async function articlesOf(feedsOf: ReadonlyMap<string, SiteId[]>, store: Parts): Promise<FeedArticle[]> {
  const found: Document[] = [];
  for (let offset = 0; offset < MOST_DOCUMENTS && found.length < MOST_ARTICLES; offset += DOCUMENTS_AT_ONCE) {
    if (feedsOf.size === 0) break;
    const listed = await store.listDocuments({ offset, limit: DOCUMENTS_AT_ONCE, isGuide: false });
    found.push(...listed.filter(({ url }) => feedsOf.has(url)));
    if (listed.length < DOCUMENTS_AT_ONCE) break;
  }
  const articles: FeedArticle[] = [];
  const read = async (document: Document): Promise<void> => {
    const lead = await store.readText(document.id, 0, LEAD_LENGTH);
    const { title } = document;
    const at = tellingTime(document);
    const source = {
      documentId: document.id,
      title,
      url: document.url,
      name: document.publishedIn ?? URL.parse(document.url)?.host.replace(/^www\./u, "") ?? document.url,
      at,
      feedIds: feedsOf.get(document.url) ?? [],
    };
    articles.push({ title, lead, atMs: Date.parse(at), source });
  };
  for (let from = 0; from < Math.min(found.length, MOST_ARTICLES); from += TEXTS_AT_ONCE) {
    await Promise.all(found.slice(from, from + TEXTS_AT_ONCE).map(read));
  }
  return articles.toSorted((a, b) => b.atMs - a.atMs || (a.source.documentId < b.source.documentId ? -1 : 1));
}

/** When it was published, as far as that can be; else when it was read. */
function tellingTime({ publishedAt, fetchedAt }: Document): string {
  const published = Date.parse(publishedAt ?? "");
  const isKnown = published <= Date.parse(fetchedAt) + DAY_MS;
  return isKnown ? new Date(published).toISOString() : fetchedAt;
}

function storyOf(sources: readonly StorySource[]): Story {
  const [newest] = sources as [StorySource, ...StorySource[]];
  return {
    title: newest.title,
    at: newest.at,
    sources: sources.slice(0, MOST_ASKED_DOCUMENTS),
    count: sources.length,
  };
}
