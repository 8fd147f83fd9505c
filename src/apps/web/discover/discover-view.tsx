/** Discover: what the feeds that are followed tell; each story opens as a question over its articles. */
import { type ReactNode, useCallback, useState } from "react";
import { Link } from "wouter";
import type { Story, StoryFeed, StoryList, StorySource } from "../../../core/domain/story.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { getStories } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { ShowMore } from "../show-more.tsx";
import { shownDay } from "../shown-day.ts";
import { useTold } from "../told.ts";
import { addressOf } from "../use-place.ts";
import { useLoaded } from "../use-loaded.ts";
import { useRemembered } from "../use-remembered.ts";
import { useTabName } from "../use-tab-name.ts";
import { discoverWords } from "./discover-words.ts";

/** Articles that are named under a story. */
const MOST_NAMED = 5;
const STORIES_AT_ONCE = 30;
/** The server puts no more together. */
const MOST_STORIES = 100;

export function DiscoverView(): ReactNode {
  useTabName(words.discover);
  const [isOn, setIsOn] = useRemembered("discover");
  const said = discoverWords(words.language);
  return (
    <main className="thread" tabIndex={-1}>
      <div className="thread-scroll">
        <div className="column discover">
          <header className="digest-head">
            <h2>{words.discover}</h2>
            <p>{isOn ? said.about : said.isOff}</p>
          </header>
          {isOn ? (
            <Stories />
          ) : (
            <button type="button" onClick={() => setIsOn(true)}>
              {said.switchOn}
            </button>
          )}
        </div>
      </div>
    </main>
  );
}

function Stories(): ReactNode {
  const [limit, setLimit] = useState(STORIES_AT_ONCE);
  const load = useCallback(() => getStories(limit), [limit]);
  const { value, failure } = useLoaded(load);
  const said = discoverWords(words.language);
  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (!value) return <p className="waiting">{words.loading}</p>;
  const { stories, total, feeds } = value;
  const hasMore = stories.length < Math.min(total, MOST_STORIES);
  return (
    <>
      <BrokenFeeds feeds={feeds} />
      {stories.length === 0 ? (
        <p className="none">{feeds.length === 0 ? said.noFeeds : said.nothingYet}</p>
      ) : null}
      <ol className="stories">
        {stories.map((story) => (
          <StoryItem key={story.sources[0]?.documentId} story={story} feeds={feeds} />
        ))}
      </ol>
      <ShowMore
        onMore={hasMore ? () => setLimit(Math.min(limit + STORIES_AT_ONCE, MOST_STORIES)) : undefined}
      />
    </>
  );
}

function StoryItem({ story, feeds }: { readonly story: Story } & Pick<StoryList, "feeds">): ReactNode {
  const said = discoverWords(words.language);
  const { title, at, sources, count } = story;
  const aboutIds = sources.map(({ documentId }) => documentId);
  const question = encodeURIComponent(said.question(title));
  const feedIds = new Set(sources.flatMap((source) => source.feedIds));
  const because = feeds.filter(({ id }) => feedIds.has(id)).map(({ url }) => shownFeed(url));
  const named = sources.slice(0, MOST_NAMED);
  const [only] = sources;
  return (
    <li>
      <h3>{count === 1 && only ? <ArticleLink source={only} /> : <bdi>{title}</bdi>}</h3>
      <p className="story-facts">
        <time dateTime={at}>{shownDay(at)}</time> ·{" "}
        {count === 1 && only ? <bdi>{only.name}</bdi> : said.articles(count)} ·{" "}
        {said.from(because.join(", "))}
      </p>
      {count === 1 ? null : (
        <ul>
          {named.map((source) => (
            <li key={source.documentId}>
              <ArticleLink source={source} />{" "}
              <span className="story-name">
                <bdi>{source.name}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="story-ask">
        <Link
          className="button"
          href={`${addressOf({ kind: "new", aboutIds })}?q=${question}`}
          aria-label={`${said.ask}: ${title}`}
        >
          {said.ask}
        </Link>
        {count > named.length ? <span className="story-facts">{said.more(count - named.length)}</span> : null}
      </p>
    </li>
  );
}

/** Opens it beside the stories. */
function ArticleLink({ source }: { readonly source: StorySource }): ReactNode {
  return (
    <Link href={addressOf({ kind: "discover" }, { kind: "document", id: source.documentId })}>
      <bdi>{source.title}</bdi>
    </Link>
  );
}

/** Without what is the same in all. */
function shownFeed(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
}

function BrokenFeeds({ feeds }: { readonly feeds: readonly StoryFeed[] }): ReactNode {
  const told = useTold();
  const said = discoverWords(words.language);
  const broken = feeds.flatMap(({ id, url, error }) => (error ? [{ id, url, error }] : []));
  return broken.map(({ id, url, error }) => (
    <FailureNote
      key={id}
      failure={{ message: said.broken(shownFeed(url), told(error).message) }}
      kind="notice"
    />
  ));
}
