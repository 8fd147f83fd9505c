/** Where an answer is no end: nothing was found, or what was asked for is more than sentences of the sources. */
import { type ReactNode, useContext } from "react";
import { Link } from "wouter";
import type { Answer } from "../../../core/domain/answer.ts";
import { words } from "../dictionary.ts";
import { AskingContext } from "../thread/asking-context.ts";
import { addressOf } from "../use-place.ts";

interface WaysOnProps {
  readonly question: string;
  readonly answer: Answer;
  /** Asked once more, of everything that there is. */
  readonly onWiden: () => void;
}

/** Of a text as a whole, or of two beside each other; whoever reads only sentences cannot do it. */
const WHOLE =
  /\b(?:summari[sz]e|summary|overview|outline|key points|main points)\b|总结|概括|概述|摘要|要点|主要(?:讲|内容)/iu;
const COMPARED = /\b(?:compare|comparison|differences? between|versus|vs)\b|比较|对比|区别|有何不同/iu;

export function WaysOn({ question, answer, onWiden }: WaysOnProps): ReactNode {
  const { threadId, isNarrow, hasWeb, hasModel, onDigest } = useContext(AskingContext);
  const { ways } = words.answering;
  const here =
    threadId === undefined ? ({ kind: "new" } as const) : ({ kind: "thread", id: threadId } as const);
  const [source, ...others] = answer.sources;
  const isExtractive = answer.writer === "extractive" && answer.calculated === undefined;
  if (answer.status === "answered") {
    const digested = isExtractive && others.length === 0 && WHOLE.test(question) ? source : undefined;
    const isCompared = isExtractive && !hasModel && COMPARED.test(question);
    if (digested === undefined && !isCompared) return null;
    return (
      <p className="ways-on">
        <span>{digested ? ways.sentencesOnly : ways.needsModel}</span>
        {digested ? (
          <button type="button" className="link" onClick={() => onDigest(digested)}>
            {words.digests.makeOf(digested.title)}
          </button>
        ) : (
          <Link href={addressOf(here, { kind: "settings", section: "models" })}>{ways.addModel}</Link>
        )}
      </p>
    );
  }
  return (
    <p className="ways-on">
      {isNarrow ? (
        <button type="button" className="link" onClick={onWiden}>
          {hasWeb ? ways.everywhere : ways.everything}
        </button>
      ) : null}
      <Link href={addressOf(here, { kind: "library" })}>{ways.addDocuments}</Link>
      {hasWeb ? null : (
        <Link href={addressOf(here, { kind: "settings", section: "search" })}>{ways.setUpWeb}</Link>
      )}
    </p>
  );
}
