/** A digest as a page: what it is of, how far it is, its parts, and a box for questions about its document. */
import { type ReactNode, useState } from "react";
import type {
  DigestCitation,
  DigestChapter,
  DigestPlace,
  DigestSource,
} from "../../../core/domain/digest.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId, DocumentId } from "../../../core/domain/ids.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import type { CheckedClaim } from "../answer/claim-card.tsx";
import type { OpenQuote } from "../answer/turn-view.tsx";
import { getText } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { Composer } from "../thread/composer.tsx";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { useTabName } from "../use-tab-name.ts";
import { useFromTop } from "../use-from-top.ts";
import { DigestHead } from "./digest-head.tsx";
import { DigestParts } from "./digest-parts.tsx";
import { citationOf, firstWordsLength, MOST_FIRST_WORDS, sourceOf } from "./digest-place.ts";
import { useDigest } from "./use-digest.ts";

interface DigestViewProps {
  readonly id: DigestId;
  /** A question about it is on its way. */
  readonly isAsking: boolean;
  /** Why the last one did not begin. */
  readonly askFailure: Failure | undefined;
  readonly onAsk: (question: string, documentId: DocumentId) => void;
  readonly onStopAsking: () => void;
  readonly onOpenQuote: OpenQuote;
  readonly onOpenClaim: (checked: CheckedClaim) => void;
  readonly onRemove: () => void;
}

export function DigestView(props: DigestViewProps): ReactNode {
  const { id, isAsking, askFailure, onAsk, onStopAsking, onOpenQuote, onOpenClaim, onRemove } = props;
  const control = useDigest(id, onRemove);
  const { record, failure } = control;
  useTabName(record?.source.title);
  const [lost, setLost] = useState<Failure>();
  const scroller = useFromTop(id, record !== undefined);

  /** Opens the document there; the words are read where the digest does not hold them. */
  const open = async (
    source: DigestSource,
    place: DigestPlace | DigestCitation,
    checked?: CheckedClaim,
  ): Promise<void> => {
    try {
      const quote = "quote" in place ? place.quote : await getText(source.documentId, place.start, place.end);
      const citation = citationOf(place, quote, source, checked?.claim.verdict);
      onOpenQuote(citation, sourceOf(source), checked);
    } catch (thrown) {
      setLost(failureOf(asFootnoteError(thrown)));
    }
  };
  const openChapter = async (source: DigestSource, chapter: DigestChapter): Promise<void> => {
    const { start, startMs } = chapter;
    const most = Math.min(chapter.end, start + MOST_FIRST_WORDS);
    try {
      const text = await getText(source.documentId, start, most);
      const quote = text.slice(0, firstWordsLength(text));
      const lead = quote.length - quote.trimStart().length;
      const place = { start: start + lead, end: start + quote.length };
      const at = startMs === undefined ? {} : { atMs: startMs };
      onOpenQuote(citationOf({ ...place, ...at }, quote.trimStart(), source), sourceOf(source));
    } catch (thrown) {
      setLost(failureOf(asFootnoteError(thrown)));
    }
  };

  return (
    <main className="thread" tabIndex={-1}>
      <div className="thread-scroll" ref={scroller}>
        <article className="column digest" aria-label={words.digests.title}>
          {failure ? (
            <>
              <FailureNote failure={failure} kind="failure" />
              <button type="button" onClick={control.reload}>
                {words.tryLoading}
              </button>
            </>
          ) : null}
          {!record && !failure ? <p className="waiting">{words.loading}</p> : null}
          {record ? <DigestHead record={record} control={control} /> : null}
          {lost ? <FailureNote failure={lost} kind="failure" /> : null}
          {record?.digest ? (
            <DigestParts
              digest={record.digest}
              actions={{
                source: record.source,
                onOpen: (place, checked) => void open(record.source, place, checked),
                onOpenClaim,
              }}
              onOpenChapter={(chapter) => void openChapter(record.source, chapter)}
            />
          ) : null}
        </article>
      </div>
      {record ? (
        <div className="column ask">
          {askFailure ? <FailureNote failure={askFailure} kind="failure" /> : null}
          <Composer
            isFollowUp={false}
            isRunning={isAsking}
            threadKey={undefined}
            placeholder={words.digests.askAbout}
            onAsk={(question) => onAsk(question, record.source.documentId)}
            onStop={onStopAsking}
          />
        </div>
      ) : null}
    </main>
  );
}
