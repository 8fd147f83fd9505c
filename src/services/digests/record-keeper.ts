/**
 * Keeps the record of a running digest in the store up to date, not too often, and notices there that somebody else, in
 * this process or another, stopped or removed it.
 */
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { DigestStore } from "../../core/ports/digest-store.ts";

/** Between two writings; the first is at once. */
const PAUSE_MS = 500;

export interface RecordKeeper {
  /** Is written soon. */
  change(changes: Partial<DigestRecord>): void;
  /** Written for the last time, unless somebody stopped or removed it: resolves to what is kept. */
  end(changes: {
    readonly [Key in keyof DigestRecord]?: DigestRecord[Key] | undefined;
  }): Promise<DigestRecord>;
}

/** `onUnwanted` is called when the record is no longer there as running. */
export function createRecordKeeper(
  store: DigestStore,
  clock: Clock,
  begun: DigestRecord,
  onUnwanted: () => void,
): RecordKeeper {
  let record = begun;
  let isChanged = false;
  let writing: Promise<void> | undefined;
  const ending = new AbortController();

  const isWanted = async (): Promise<boolean> => {
    const { id, source } = begun;
    // Of lists, so that a long digest is not read for it.
    const kept = (await store.listDigests({ documentId: source.documentId })).find((one) => one.id === id);
    return kept?.status === "running";
  };
  const write = async (): Promise<void> => {
    while (isChanged && !ending.signal.aborted) {
      isChanged = false;
      if (!(await isWanted())) return onUnwanted();
      await store.putDigest(record);
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
      if (await isWanted()) await store.putDigest(record);
      return (await store.getDigest(record.id)) ?? record;
    },
  };
}
