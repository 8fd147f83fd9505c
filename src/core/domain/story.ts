/** Stories: what the feeds that are followed tell, those of one event together. Types alone. */
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, SiteId } from "./ids.ts";

/** One article. */
export interface StorySource {
  readonly documentId: DocumentId;
  readonly title: string;
  readonly url: string;
  /** The newspaper or site that it is of. */
  readonly name: string;
  /** When it was published, or read where that is not known; an instant. */
  readonly at: string;
  /** The feeds that brought it. */
  readonly feedIds: readonly SiteId[];
}

export interface Story {
  /** That of its newest article. */
  readonly title: string;
  readonly at: string;
  /** Newest first; as many as can be asked at once. */
  readonly sources: readonly StorySource[];
  /** How many articles it has in all. */
  readonly count: number;
}

/** A feed that is followed. */
export interface StoryFeed {
  readonly id: SiteId;
  readonly url: string;
  /** How many of the articles looked at it brought. */
  readonly articles: number;
  /** Why it could not be read the last time. */
  readonly error?: ErrorBody;
}

export interface StoryList {
  /** Newest first. */
  readonly stories: readonly Story[];
  /** How many stories there are in all. */
  readonly total: number;
  readonly feeds: readonly StoryFeed[];
}
