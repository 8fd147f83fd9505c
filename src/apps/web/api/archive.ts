/** Everything of a space as one file, over HTTP. Failures are as in client.ts. */
import type { DeletedReport, ImportReport } from "../../../core/domain/archive.ts";
import { parsedJson } from "../../../lib/parsed-json.ts";
import { call } from "./call.ts";
import { errorOf, relative, unreachable } from "./send.ts";

/** The browser fetches it itself, onto the disk. */
export const archiveAddress = (): string => relative("/api/archive");

/** `onProgress` gets the sent share, 0 to 1; at 1 the server still looks at it and takes it in. */
export function importArchive(
  file: File,
  withSettings: boolean,
  onProgress: (share: number) => void,
): Promise<ImportReport> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", relative(`/api/archive${withSettings ? "?settings=true" : ""}`));
    request.setRequestHeader("Content-Type", "application/gzip");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("load", () => {
      const body = parsedJson(request.responseText);
      if (request.status === 200 && body !== undefined) resolve(body as ImportReport);
      else reject(errorOf(request.status, body));
    });
    request.send(file);
  });
}

export const deleteEverything = (confirm: string): Promise<DeletedReport> =>
  call("delete", "/api/archive", { body: { confirm } });
