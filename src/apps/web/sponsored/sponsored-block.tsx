/** One sponsored block: what it is first, who pays, why this one, and the ways to be rid of it. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CardLanguage, OfferReply, SponsoredCard } from "../../../core/domain/sponsored.ts";
import { detectLanguage } from "../../../lib/text/language.ts";
import { relative } from "../api/send.ts";
import "../styles/sponsored.css";
import { questionTopics } from "./question-topics.ts";
import { CreativePicture } from "./creative-picture.tsx";
import { askForCard, closeIn, switchOff, tell } from "./sponsored-api.ts";
import { Survey } from "./sponsored-survey.tsx";
import { sponsoredWords } from "./sponsored-words.ts";
import { whenViewed } from "./when-viewed.ts";

interface SponsoredBlockProps {
  readonly question: string;
  readonly thread: string;
}

type Shown = "open" | "closed" | "off";

export function SponsoredBlock({ question, thread }: SponsoredBlockProps): ReactNode {
  const { card, survey } = useReply(question);
  const [shown, setShown] = useState<Shown>("open");
  if (survey !== undefined && shown === "open") {
    return (
      <Survey
        survey={survey}
        onClose={() => {
          closeIn(thread);
          setShown("closed");
        }}
      />
    );
  }
  if (card === null || shown === "closed") return null;
  if (shown === "off") return <SwitchedOff language={card.language} onUndone={() => setShown("closed")} />;
  const leave = (to: Shown): void => {
    tell(card.offerId, "closed");
    closeIn(thread);
    setShown(to);
  };
  return (
    <Card
      card={card}
      onClose={() => leave("closed")}
      onOff={() => {
        void switchOff(true);
        leave("off");
      }}
    />
  );
}

/** Asked for once a question, by its topics. */
function useReply(question: string): OfferReply {
  const [reply, setReply] = useState<OfferReply>({ card: null });
  useEffect(() => {
    const { topics, isSensitive } = questionTopics(question);
    const language = languageOf(question);
    if (isSensitive || topics.length === 0 || language === undefined) return undefined;
    const leaving = new AbortController();
    void askForCard(
      { topics, language, country: countryOf(navigator.language), isSensitive },
      leaving.signal,
    ).then((offered) => {
      if (!leaving.signal.aborted) setReply(offered);
    });
    return () => leaving.abort();
  }, [question]);
  return reply;
}

interface CardProps {
  readonly card: SponsoredCard;
  readonly onClose: () => void;
  readonly onOff: () => void;
}

function Card({ card, onClose, onOff }: CardProps): ReactNode {
  const { offerId, language, headline, body, url, image, behalfOf, paidBy, topics, country } = card;
  const said = sponsoredWords(language);
  const block = useRef<HTMLElement>(null);
  // What could not be drawn was not seen, and costs nothing.
  const [isWhole, setIsWhole] = useState(image === undefined);
  useEffect(() => tell(offerId, "rendered"), [offerId]);
  useEffect(() => {
    if (!isWhole || block.current === null) return undefined;
    return whenViewed(block.current, () => tell(offerId, "viewed"));
  }, [offerId, isWhole]);
  const named = topics.map((topic) => said.topics[topic]).join(language === "zh" ? "、" : ", ");
  return (
    <aside className="sponsored" aria-label={said.region} lang={language} ref={block}>
      <div className="sponsored-head">
        <strong className="sponsored-label">{said.label}</strong>
        <span>
          {said.paidBy(paidBy)}
          {paidBy === behalfOf ? null : ` ${said.onBehalf(behalfOf)}`}
        </span>
        <button type="button" className="icon" aria-label={said.close} title={said.close} onClick={onClose}>
          ✕
        </button>
      </div>
      <p className="sponsored-headline">
        <a
          href={url}
          target="_blank"
          rel="sponsored noopener noreferrer"
          onClick={() => tell(offerId, "opened")}
        >
          {headline}
        </a>
      </p>
      <p>{body}</p>
      {image === undefined ? null : <CreativePicture image={image} onDrawn={() => setIsWhole(true)} />}
      <p className="sponsored-host">{new URL(url).host}</p>
      <details>
        <summary>{said.why}</summary>
        <p>{said.because(named, country)}</p>
        <p>{said.nothingPersonal}</p>
        <p>
          <a href={relative("/api/sponsored/creatives")} target="_blank" rel="noreferrer">
            {said.shown}
          </a>
        </p>
      </details>
      <button type="button" className="link" onClick={onOff}>
        {said.off}
      </button>
    </aside>
  );
}

function SwitchedOff({
  language,
  onUndone,
}: {
  readonly language: CardLanguage;
  readonly onUndone: () => void;
}): ReactNode {
  const said = sponsoredWords(language);
  return (
    <p className="sponsored-off" role="status" lang={language}>
      {said.isOff}{" "}
      <button
        type="button"
        className="link"
        onClick={() => {
          void switchOff(false);
          onUndone();
        }}
      >
        {said.undo}
      </button>
    </p>
  );
}

/** A block is in the language of the question or there is none. */
function languageOf(question: string): CardLanguage | undefined {
  const language = detectLanguage(question);
  return language === "en" || language === "zh" ? language : undefined;
}

/** What the browser says of its reader's country by the language that it is set to; nothing is looked up. */
function countryOf(locale: string): string | undefined {
  return /[-_]([A-Z]{2})(?:[-_]|$)/u.exec(locale)?.[1];
}
