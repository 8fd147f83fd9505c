/** One document of the library: its title, what is known of it, and what can be done with it. */
import type { ReactNode } from "react";
import type { Document } from "../../../core/domain/document.ts";
import { sourceName } from "../answer/source-name.ts";
import { UnreadLines } from "../answer/unread-lines.tsx";
import { words } from "../dictionary.ts";
import { RowMenu } from "../row-menu.tsx";
import { KINDS } from "./document-kinds.ts";

interface DocumentRowProps {
  readonly document: Document;
  /** Where several are selected: whether this one is. */
  readonly isSelected: boolean | undefined;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onAsk: () => void;
  readonly onDigest: () => void;
  readonly onReadAgain: (url: string) => void;
  readonly onRemove: () => void;
}

export function DocumentRow(props: DocumentRowProps): ReactNode {
  const { document, isSelected, onSelect, onOpen, onAsk, onDigest, onReadAgain, onRemove } = props;
  const { title, url, mediaType, passageCount, fetchedAt, unread } = document;
  const { libraryList: said } = words;
  const { name, href } = sourceName(url);
  const facts = [words.passages(passageCount), ...(name === title ? [] : [name])];
  return (
    <>
      {isSelected === undefined ? null : (
        <input type="checkbox" checked={isSelected} aria-label={title} onChange={onSelect} />
      )}
      <div className="document-row">
        <button type="button" className="link" onClick={onOpen}>
          <bdi>{title}</bdi>
        </button>
        <span className="document-facts">
          <span className="document-kind">{KINDS[mediaType] ?? mediaType}</span> · {facts.join(" · ")}
        </span>
        <UnreadLines unread={unread} />
      </div>
      <time className="document-day" dateTime={fetchedAt}>
        {new Date(fetchedAt).toLocaleDateString(words.language, {
          year: "numeric",
          month: "short",
          day: "numeric",
        })}
      </time>
      <div className="row-actions">
        <button type="button" className="make" aria-label={words.digests.makeOf(title)} onClick={onDigest}>
          {words.digests.make}
        </button>
        <RowMenu
          label={said.more(title)}
          items={[
            { name: said.askOnly, onChoose: onAsk },
            ...(href === undefined ? [] : [{ name: said.readAgain, onChoose: () => onReadAgain(url) }]),
            { name: words.threadList.select, onChoose: onSelect },
            { name: words.remove, isDanger: true, onChoose: onRemove },
          ]}
        />
      </div>
    </>
  );
}
