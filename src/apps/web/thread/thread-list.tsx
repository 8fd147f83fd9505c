/**
 * The threads by the day of their last question, drawn only as far as they are seen: a search over all of them, those that were put away,
 * several at once. One stop of the tabulator; arrows lead on from there.
 */
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { ThreadId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { words } from "../dictionary.ts";
import { SearchField } from "../search-field.tsx";
import { useNow } from "../use-now.ts";
import { SelectionBar, useSelection } from "../use-selection.tsx";
import { ThreadRow } from "./thread-row.tsx";
import { heightOf, type ListRow, rowsOf, seenRows } from "./thread-rows.ts";
import type { ThreadsControl } from "./use-threads.ts";

interface ThreadListProps {
  readonly threads: ThreadsControl;
  readonly openId: ThreadId | undefined;
  readonly onChoose: () => void;
}

/** What a list is taken to show before it is laid out. */
const FIRST_VIEW = { top: 0, height: 50 };

export function ThreadList({ threads, openId, onChoose }: ThreadListProps): ReactNode {
  const { threadList: said } = words;
  const { text, isArchive, isLoaded, failure, showMore } = threads;
  const now = useNow();
  const [stop, setStop] = useState<string>();
  const [view, setView] = useState(FIRST_VIEW);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  // Scrolling draws anew, and changes none of them.
  const rows = useMemo(() => rowsOf(threads.rows, now, said, words.language), [threads.rows, now, said]);
  const ids = threads.rows.map(({ threadId }) => threadId);
  const { selected, select, end } = useSelection(ids);
  const stopId = [stop, openId].find((id) => ids.includes(id as ThreadId)) ?? ids[0];
  const height = heightOf(rows);

  const look = (): void => {
    const box = scroller.current;
    if (box === null || box.clientHeight === 0) return;
    const rem = remOf(box);
    setView({ top: box.scrollTop / rem, height: box.clientHeight / rem });
  };
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (view.top + 2 * view.height > height) showMore?.();
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- where one looks is the occasion
  }, [view, height]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>("a[tabindex='0']")?.focus({ preventScroll: true });
  }, [stop]);

  const goTo = (id: ThreadId | undefined): void => {
    const row = rows.find(({ key }) => key === id);
    const box = scroller.current;
    if (row === undefined || box === null) return;
    const rem = remOf(box);
    // The heading above it comes along.
    box.scrollTop = Math.min(box.scrollTop, (row.top - 2) * rem);
    box.scrollTop = Math.max(box.scrollTop, (row.top + row.height) * rem - box.clientHeight);
    wantsFocus.current = true;
    setStop(row.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ids.indexOf(stopId as ThreadId);
    const isOnMenu = event.target instanceof HTMLButtonElement;
    const to = {
      ArrowDown: ids[at + 1],
      ArrowUp: ids[at - 1],
      Home: ids[0],
      End: ids.at(-1),
      ArrowLeft: isOnMenu ? ids[at] : undefined,
    }[event.key];
    if (event.key === "ArrowRight") focusBeside(event);
    else if (to === undefined || event.target instanceof HTMLInputElement) return;
    else if (to === stopId) focusIn(event, "a");
    else goTo(to);
    event.preventDefault();
  };

  const none = text.trim() !== "" ? said.nothingFound : isArchive ? said.nothingArchived : words.noThreads;
  return (
    <section className="threads" aria-label={words.threads}>
      <div className="threads-head">
        <SearchField text={text} label={said.search} onSearch={threads.onSearch} />
        <button
          type="button"
          className="link"
          aria-pressed={isArchive}
          onClick={() => threads.onArchive(!isArchive)}
        >
          {said.archive}
        </button>
      </div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      <div className="threads-scroll" ref={scroller} onScroll={look}>
        {isLoaded && ids.length === 0 ? <p className="none">{none}</p> : null}
        <ul className="thread-list" style={{ blockSize: `${height}rem` }} onKeyDown={onKeyDown}>
          {seenRows(rows, view.top, view.height, stopId).map((row) => (
            <li key={row.key} className={row.heading === undefined ? undefined : "day"} style={placeOf(row)}>
              {row.thread === undefined ? (
                <h2>{row.heading}</h2>
              ) : (
                <ThreadRow
                  thread={row.thread}
                  now={now}
                  isOpen={row.key === openId}
                  isStop={row.key === stopId}
                  isSelected={selected?.includes(row.thread.threadId)}
                  onChoose={onChoose}
                  onSelect={(isRange) => select(row.key as ThreadId, isRange)}
                  onChange={(change) => threads.change([row.key as ThreadId], change)}
                  onRemove={() => threads.remove([row.key as ThreadId])}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      {selected === undefined ? null : (
        <SelectionBar
          count={selected.length}
          actions={[
            {
              name: isArchive ? said.takeOut : said.putAway,
              onChoose() {
                threads.change(selected, { isArchived: !isArchive });
                end();
              },
            },
            {
              name: words.remove,
              onChoose() {
                threads.remove(selected);
                end();
              },
            },
          ]}
          onEnd={end}
        />
      )}
    </section>
  );
}

const placeOf = ({ top, height }: ListRow) => ({ insetBlockStart: `${top}rem`, blockSize: `${height}rem` });

/** Pixels of the unit that rows are measured in. */
function remOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element.ownerDocument.documentElement).fontSize) || 16;
}

const focusBeside = (event: KeyboardEvent): void => focusIn(event, ":is(button, input)");

/** In the row that the event came from. */
function focusIn({ target }: KeyboardEvent, selector: string): void {
  (target as Element).closest("li")?.querySelector<HTMLElement>(selector)?.focus();
}
