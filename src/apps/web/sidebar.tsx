/** The name of the product, the ways to a new thread and to the panels, and the threads. A drawer on small screens. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ThreadId } from "../../core/domain/ids.ts";
import { AccountLine } from "./account/account-line.tsx";
import { words } from "./dictionary.ts";
import { addressOf } from "./use-place.ts";
import { useRemembered } from "./use-remembered.ts";
import { ThreadList } from "./thread/thread-list.tsx";
import type { ThreadsControl } from "./thread/use-threads.ts";

interface SidebarProps {
  readonly threads: ThreadsControl;
  readonly openId: ThreadId | undefined;
  readonly documentCount: number | undefined;
  /** On small screens only. */
  readonly isOpen: boolean;
  readonly isInert: boolean;
  readonly onToggle: () => void;
  /** Something in the menu was chosen: the drawer can close. */
  readonly onChoose: () => void;
  readonly onLibrary: () => void;
  readonly onUsage: () => void;
  readonly onSettings: () => void;
}

export function Sidebar(props: SidebarProps): ReactNode {
  const { threads, openId, documentCount, isOpen, isInert } = props;
  const { onToggle, onChoose, onLibrary, onUsage, onSettings } = props;
  const [isDiscovering] = useRemembered("discover");
  return (
    <header className={isOpen ? "sidebar is-open" : "sidebar"} inert={isInert}>
      <div className="brand">
        <h1>
          <Link
            href={addressOf({ kind: "new" })}
            title={words.tagline}
            aria-label="Footnote"
            onClick={onChoose}
          >
            Footnote
          </Link>
        </h1>
        <button
          type="button"
          className="icon menu-button"
          aria-label={words.menu}
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={onToggle}
        >
          ☰
        </button>
      </div>
      <nav id="menu" className="menu" aria-label={words.menu}>
        <AccountLine />
        <Link className="button" href={addressOf({ kind: "new" })} onClick={onChoose}>
          {words.newThread}
        </Link>
        <Link className="button" href={addressOf({ kind: "research" })} onClick={onChoose}>
          {words.research.title}
        </Link>
        <Link className="button" href={addressOf({ kind: "digests" })} onClick={onChoose}>
          {words.digests.list}
        </Link>
        {isDiscovering ? (
          <Link className="button" href={addressOf({ kind: "discover" })} onClick={onChoose}>
            {words.discover}
          </Link>
        ) : null}
        <button
          type="button"
          className="library-button"
          onClick={() => {
            onLibrary();
            onChoose();
          }}
        >
          <span>{words.library}</span>
          {documentCount === undefined ? null : (
            <span className="count">{words.documents(documentCount)}</span>
          )}
        </button>
        <button
          type="button"
          className="library-button"
          onClick={() => {
            onUsage();
            onChoose();
          }}
        >
          {words.usage.title}
        </button>
        <button
          type="button"
          className="library-button"
          onClick={() => {
            onSettings();
            onChoose();
          }}
        >
          {words.settings.title}
        </button>
        <ThreadList threads={threads} openId={openId} onChoose={onChoose} />
      </nav>
    </header>
  );
}
