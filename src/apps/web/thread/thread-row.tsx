/** One thread of the list, in two lines: its title, and when it was asked in or what of it was found. */
import { type KeyboardEvent, type MouseEvent, type ReactNode, useContext, useState } from "react";
import { Link } from "wouter";
import type { ThreadChange, ThreadSummary } from "../../../core/domain/answer.ts";
import { mayInSpace } from "../account/may-in-space.ts";
import { SessionContext } from "../account/session-context.ts";
import { words } from "../dictionary.ts";
import { RowMenu } from "../row-menu.tsx";
import { ShareDialog } from "../share/share-dialog.tsx";
import { addressOf } from "../use-place.ts";
import { threadExportPath } from "../api/client.ts";
import { whenOf } from "./thread-rows.ts";

interface ThreadRowProps {
  readonly thread: ThreadSummary;
  readonly now: Date;
  readonly isOpen: boolean;
  /** The one row that the tabulator stops at. */
  readonly isStop: boolean;
  /** Where several are selected: whether this one is. */
  readonly isSelected: boolean | undefined;
  readonly onChoose: () => void;
  readonly onSelect: (isRange: boolean) => void;
  readonly onChange: (change: ThreadChange) => void;
  readonly onRemove: () => void;
}

export function ThreadRow(props: ThreadRowProps): ReactNode {
  const { thread, now, isOpen, isStop, isSelected, onChoose, onSelect, onChange, onRemove } = props;
  const [isRenaming, setIsRenaming] = useState(false);
  const [isSharing, setIsSharing] = useState(false);
  const mayShare = mayInSpace("share", useContext(SessionContext));
  const { title, isPinned, isArchived, found, turnCount } = thread;
  const { threadList: said } = words;
  const facts = [
    whenOf(thread, now, words.language),
    // The first one is still being answered.
    ...(turnCount === 0 ? [] : [said.questions(turnCount)]),
    ...(isArchived ? [said.isArchived] : []),
  ];
  if (isRenaming)
    return (
      <Renaming
        title={title}
        onDone={(named) => {
          setIsRenaming(false);
          if (named !== undefined) onChange({ title: named });
        }}
      />
    );
  return (
    <>
      {isSelected === undefined ? null : (
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={title}
          tabIndex={-1}
          onChange={() => undefined}
          onClick={(event) => onSelect(event.shiftKey)}
        />
      )}
      <Link
        href={addressOf({ kind: "thread", id: thread.threadId })}
        aria-current={isOpen ? "page" : undefined}
        title={title}
        tabIndex={isStop ? 0 : -1}
        onClick={(event: MouseEvent) => {
          if (isSelected === undefined) return onChoose();
          event.preventDefault();
          onSelect(event.shiftKey);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === "F2") setIsRenaming(true);
          if (event.key === "Delete") onRemove();
        }}
      >
        <bdi className="thread-title">{title}</bdi>
        <span className="thread-facts" dir="auto">
          {found?.text ?? facts.join(" · ")}
        </span>
      </Link>
      {isSelected === undefined ? (
        <RowMenu
          label={said.more(title)}
          tabIndex={-1}
          items={[
            { name: said.rename, onChoose: () => setIsRenaming(true) },
            { name: isPinned ? said.unpin : said.pin, onChoose: () => onChange({ isPinned: !isPinned }) },
            {
              name: isArchived ? said.takeOut : said.putAway,
              onChoose: () => onChange({ isArchived: !isArchived }),
            },
            { name: said.select, onChoose: () => onSelect(false) },
            { name: said.export, onChoose: () => location.assign(threadExportPath(thread.threadId)) },
            ...(turnCount > 0 && mayShare
              ? [{ name: words.sharing.share, onChoose: () => setIsSharing(true) }]
              : []),
            { name: words.remove, isDanger: true, onChoose: onRemove },
          ]}
        />
      ) : null}
      {isSharing ? (
        <ShareDialog
          shared={{ kind: "thread", subject: thread.threadId, title }}
          onDone={() => setIsSharing(false)}
        />
      ) : null}
    </>
  );
}

/** Enter and leaving it keep the name, Escape does not. */
function Renaming({ title, onDone }: { title: string; onDone: (named?: string) => void }): ReactNode {
  const [name, setName] = useState(title);
  const named = (): string | undefined => (name.trim() === "" || name === title ? undefined : name);
  return (
    <input
      className="thread-name"
      value={name}
      maxLength={200}
      dir="auto"
      autoFocus
      aria-label={words.threadList.newName}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => onDone(named())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") onDone(named());
        if (event.key === "Escape") onDone();
      }}
    />
  );
}
