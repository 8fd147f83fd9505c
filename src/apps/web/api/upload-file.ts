/** Sends one file to the library and tells how far it is; by XMLHttpRequest, because fetch does not tell. */
import type { AddedDocument } from "../../../core/domain/replies.ts";
import { parsedJson } from "../../../lib/parsed-json.ts";
import { errorOf, relative, unreachable } from "./send.ts";

/** `onProgress` gets the sent share, 0 to 1; at 1 the server still reads and indexes. Throws `FootnoteError`. */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<AddedDocument> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append("file", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", relative("/api/documents"));
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    });
    request.upload.addEventListener("load", () => onProgress(1));
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(unreachable()));
    request.addEventListener("load", () => {
      const body = parsedJson(request.responseText);
      if (request.status >= 200 && request.status < 300 && body !== undefined) resolve(body as AddedDocument);
      else reject(errorOf(request.status, body));
    });
    request.send(form);
  });
}
