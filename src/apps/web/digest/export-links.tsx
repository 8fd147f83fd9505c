/** A digest as files. A map is drawn on the server for it, which can fail: then it is said why, and nothing is saved. */
import { type ReactNode, useState } from "react";
import type { Digest } from "../../../core/domain/digest.ts";
import { DIGEST_FORMATS, type DigestFormat } from "../../../core/domain/digest-format.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { digestExportPath } from "../api/digests.ts";
import { send } from "../api/send.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

export function ExportLinks({ id, digest }: { id: DigestId; digest: Digest }): ReactNode {
  const [state, setState] = useState<{ readonly saving?: DigestFormat; readonly failure?: Failure }>({});
  const hasMap = digest.conceptMap.nodes.length > 0;
  const formats = DIGEST_FORMATS.filter((format) => hasMap || !(format === "svg" || format === "png"));
  const save = async (format: DigestFormat): Promise<void> => {
    setState({ saving: format });
    try {
      saveAs(await send(digestExportPath(id, format), {}).then(named));
      setState({});
    } catch (thrown) {
      setState({ failure: failureOf(asFootnoteError(thrown)) });
    }
  };
  return (
    <details className="export">
      <summary>{words.citing.export}</summary>
      <p className="export-choices">
        {formats.map((format) => (
          <a
            key={format}
            href={digestExportPath(id, format)}
            download
            aria-busy={format === state.saving}
            onClick={(event) => {
              event.preventDefault();
              if (state.saving === undefined) void save(format);
            }}
          >
            {words.digests.formats[format]}
          </a>
        ))}
      </p>
      {state.failure ? <FailureNote failure={state.failure} kind="failure" /> : null}
    </details>
  );
}

interface NamedFile {
  readonly name: string;
  readonly blob: Blob;
}

async function named(reply: Response): Promise<NamedFile> {
  const disposition = reply.headers.get("content-disposition") ?? "";
  // The plain name stands first and has no letters beyond ASCII.
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition)?.[1];
  const name = coded === undefined ? plain : decodeURIComponent(coded);
  return { name: name ?? "digest", blob: await reply.blob() };
}

function saveAs({ name, blob }: NamedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
