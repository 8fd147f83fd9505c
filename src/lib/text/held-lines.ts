/**
 * Lines that are only worth something with what comes below them: headings, lead-ins, the head of a table. They are
 * held back until something below them is kept, and left out where all of it was left out.
 */

export interface HeldLine {
  /** Line breaks before it. */
  readonly separator: string;
  readonly text: string;
  /** A line of this rank or a lower one ends what stands below it. */
  readonly rank: number;
  /** Something below it was left out. */
  readonly isBarren: boolean;
  readonly onDrop?: () => void;
}

export interface HeldLines {
  push(line: HeldLine): void;
  /** Adds to the line held last, where it has this rank. */
  extend(text: string, rank: number): boolean;
  /** What stood below them was left out. */
  goBarren(): void;
  /** Ends those of this rank and above: what comes out is to be given, what is left out is told to `onDrop`. */
  close(rank: number, isClosing?: (line: HeldLine) => boolean): readonly HeldLine[];
  /** Something below them is kept. */
  release(): readonly HeldLine[];
}

export function holdLines(onDrop: (line: HeldLine) => void): HeldLines {
  let held: HeldLine[] = [];
  const release = (): readonly HeldLine[] => {
    const all = held;
    held = [];
    return all;
  };
  return {
    push: (line) => void held.push(line),
    extend(text, rank) {
      const last = held.at(-1);
      if (last?.rank !== rank) return false;
      held[held.length - 1] = { ...last, text: last.text + text };
      return true;
    },
    goBarren() {
      held = held.map((line) => ({ ...line, isBarren: true }));
    },
    close(rank, isClosing = () => true) {
      for (let last = held.at(-1); last && last.rank >= rank && isClosing(last); last = held.at(-1)) {
        // One that nothing was taken from stands as it was written, and so do those above it.
        if (!last.isBarren) return release();
        held.pop();
        last.onDrop?.();
        onDrop(last);
      }
      return [];
    },
    release,
  };
}
