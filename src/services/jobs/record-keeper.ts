/** Keeps the record of what is being made up to date in the store, not too often, and only while it is ours to make. */
import type { Clock } from "../../core/ports/clock.ts";

/** Between two writings; the first is at once. */
const PAUSE_MS = 500;

export interface RecordKeeper<R> {
  /** Is written soon. */
  change(changes: Partial<R>): void;
  /** Written for the last time: resolves to what is kept. */
  end(changes: { readonly [Key in keyof R]?: R[Key] | undefined }): Promise<R>;
}

/** `get` and `put` of one record; `isOurs`: nobody has removed it or taken it over. */
export function createRecordKeeper<R extends object>(
  { get, put }: { readonly get: () => Promise<R | undefined>; readonly put: (record: R) => Promise<void> },
  clock: Pick<Clock, "sleep">,
  begun: R,
  isOurs: () => Promise<boolean>,
): RecordKeeper<R> {
  let record = begun;
  let isChanged = false;
  let writing: Promise<void> | undefined;
  const ending = new AbortController();

  const write = async (): Promise<void> => {
    while (isChanged && !ending.signal.aborted) {
      isChanged = false;
      if (await isOurs()) await put(record);
      await clock.sleep(PAUSE_MS, ending.signal);
    }
  };

  return {
    change(changes) {
      record = { ...record, ...changes };
      isChanged = true;
      // What the store fails at here, it fails at in the end too; the pause ends by an error where the run does.
      writing ??= write()
        .catch(() => undefined)
        .finally(() => (writing = undefined));
    },
    async end(changes) {
      ending.abort();
      await writing;
      // JSON leaves out what is undefined, and so does whoever gets the record from here.
      record = JSON.parse(JSON.stringify({ ...record, ...changes })) as R;
      if (await isOurs()) await put(record);
      return (await get()) ?? record;
    },
  };
}
