/** Keeps the record of a digest that is being made up to date in the store, not too often, and only while it is ours to make. */
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";

/** Between two writings; the first is at once. */
const PAUSE_MS = 500;

export interface RecordKeeper {
  /** Is written soon. */
  change(changes: Partial<DigestRecord>): void;
  /** Written for the last time: resolves to what is kept. */
  end(changes: {
    readonly [Key in keyof DigestRecord]?: DigestRecord[Key] | undefined;
  }): Promise<DigestRecord>;
}

/** `isOurs`: nobody has removed the digest or taken it over. */
export function createRecordKeeper(
  store: Pick<DigestStore, "getDigest" | "putDigest">,
  clock: Pick<Clock, "sleep">,
  begun: DigestRecord,
  isOurs: () => Promise<boolean>,
): RecordKeeper {
  let record = begun;
  let isChanged = false;
  let writing: Promise<void> | undefined;
  const ending = new AbortController();

  const write = async (): Promise<void> => {
    while (isChanged && !ending.signal.aborted) {
      isChanged = false;
      if (await isOurs()) await store.putDigest(record);
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
      record = JSON.parse(JSON.stringify({ ...record, ...changes })) as DigestRecord;
      if (await isOurs()) await store.putDigest(record);
      return (await store.getDigest(record.id)) ?? record;
    },
  };
}
