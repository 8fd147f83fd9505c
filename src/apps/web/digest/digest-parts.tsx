/** The parts of a digest below its title, in the order of a reader's questions; those that are empty are left out. */
import type { ReactNode } from "react";
import {
  type Digest,
  type DigestChapter,
  type DigestFigure,
  type DigestLine,
  type DigestName,
  NAME_KINDS,
} from "../../../core/domain/digest.ts";
import { clockTime } from "../../../lib/clock-time.ts";
import { words } from "../dictionary.ts";
import { ConceptMapView } from "./concept-map-view.tsx";
import { Line, type LineActions } from "./digest-line.tsx";
import { placeWords } from "./digest-place.ts";
import { PlaceLinks } from "./place-links.tsx";

interface DigestPartsProps {
  readonly digest: Digest;
  readonly actions: LineActions;
  /** Opens the document where a chapter begins. */
  readonly onOpenChapter: (chapter: DigestChapter) => void;
}

export function DigestParts({ digest, actions, onOpenChapter }: DigestPartsProps): ReactNode {
  const { digests } = words;
  const { corePoint, fundamentalPoint, framework, chapters, statements, figures, names, openQuestions } =
    digest;
  const rows = {
    framework,
    map: digest.conceptMap.nodes,
    chapters,
    statements,
    figures,
    names,
    openQuestions,
  };
  return (
    <>
      <Contents rows={rows} />
      <Point title={digests.corePoint} line={corePoint} actions={actions} isFirst />
      <Point title={digests.fundamentalPoint} line={fundamentalPoint} actions={actions} />
      <Part name="framework" rows={rows.framework}>
        <ul className="framework">
          {framework.map((part) => (
            <li key={`${part.label} ${part.text}`} className="digest-card">
              <h4>{part.label}</h4>
              <p>
                <Line line={part} actions={actions} />
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part name="map" rows={rows.map}>
        <ConceptMapView map={digest.conceptMap} source={actions.source} onOpen={actions.onOpen} />
      </Part>
      <Part name="chapters" rows={rows.chapters}>
        <ol className="chapters">
          {chapters.map((chapter) => (
            <li key={chapter.start}>
              <ChapterStart chapter={chapter} actions={actions} onOpen={onOpenChapter} />
              <div>
                <h4>{chapter.title}</h4>
                <p>
                  <Line line={chapter} actions={actions} />
                </p>
              </div>
            </li>
          ))}
        </ol>
      </Part>
      <Part name="statements" rows={rows.statements}>
        <Lines lines={statements} actions={actions} />
      </Part>
      <Part name="figures" rows={rows.figures}>
        <Figures figures={figures} actions={actions} />
      </Part>
      <Part name="names" rows={rows.names}>
        <Names names={names} actions={actions} />
      </Part>
      <Part name="openQuestions" rows={rows.openQuestions}>
        <Lines lines={openQuestions} actions={actions} />
      </Part>
    </>
  );
}

const PARTS = ["framework", "map", "chapters", "statements", "figures", "names", "openQuestions"] as const;
type PartName = (typeof PARTS)[number];

interface PartProps {
  readonly name: PartName;
  readonly rows: readonly unknown[];
  readonly children: ReactNode;
}

const partId = (name: PartName): string => `digest-${name}`;

/** Where one goes on from: a digest of a lecture is many pages long. */
function Contents({ rows }: { rows: Readonly<Record<PartName, readonly unknown[]>> }): ReactNode {
  const there = PARTS.filter((name) => rows[name].length > 0);
  if (there.length < 2) return null;
  return (
    <nav className="digest-contents" aria-label={words.digests.contents}>
      {there.map((name) => (
        <button
          key={name}
          type="button"
          className="link"
          onClick={() => {
            const part = document.getElementById(partId(name));
            part?.scrollIntoView({ block: "start" });
            part?.focus({ preventScroll: true });
          }}
        >
          {words.digests[name]}
        </button>
      ))}
    </nav>
  );
}

function Part({ name, rows, children }: PartProps): ReactNode {
  if (rows.length === 0) return null;
  const title = words.digests[name];
  return (
    <section className="digest-part" id={partId(name)} tabIndex={-1} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface PointProps {
  readonly title: string;
  readonly line: DigestLine | undefined;
  readonly actions: LineActions;
  readonly isFirst?: boolean;
}

function Point({ title, line, actions, isFirst = false }: PointProps): ReactNode {
  if (!line) return null;
  return (
    <section className={isFirst ? "digest-point is-core" : "digest-point"} aria-label={title}>
      <h3>{title}</h3>
      <p>
        <Line line={line} actions={actions} />
      </p>
    </section>
  );
}

function Lines({ lines, actions }: { lines: readonly DigestLine[]; actions: LineActions }): ReactNode {
  return (
    <ul className="digest-lines">
      {lines.map((line) => (
        <li key={`${line.citations[0]?.start} ${line.text}`}>
          <Line line={line} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

interface ChapterStartProps {
  readonly chapter: DigestChapter;
  readonly actions: LineActions;
  readonly onOpen: (chapter: DigestChapter) => void;
}

function ChapterStart({ chapter, actions, onOpen }: ChapterStartProps): ReactNode {
  const { startMs, title } = chapter;
  const where = startMs === undefined ? placeWords(chapter, actions.source) : clockTime(startMs);
  return (
    <button
      type="button"
      className="place-link chapter-start"
      aria-label={words.digests.beginningOf(title, where)}
      title={words.openQuote}
      onClick={() => onOpen(chapter)}
    >
      {where}
    </button>
  );
}

/** A table on wide screens; on narrow ones each figure is a block of its own. */
function Figures({
  figures,
  actions,
}: {
  figures: readonly DigestFigure[];
  actions: LineActions;
}): ReactNode {
  const [figureHead, ofHead, statementHead] = words.digests.figureHeads;
  const isCounted = figures.some(({ counts }) => counts !== undefined);
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{figureHead}</th>
          {isCounted ? <th scope="col">{ofHead}</th> : null}
          <th scope="col">{statementHead}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={`${figure.citations[0]?.start} ${figure.text}`}>
            <th scope="row">{figure.text}</th>
            {isCounted ? <td>{figure.counts}</td> : null}
            <td>
              <Line line={statementOf(figure)} actions={actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sentence that states a figure; its place leads to the figure itself, and the check's verdict on it is shown. */
function statementOf({ statement, citations, verdict, reasons, speaker }: DigestFigure): DigestLine {
  return {
    text: statement.quote,
    citations: citations.length > 0 ? citations : [statement],
    ...(verdict === undefined ? {} : { verdict }),
    ...(reasons ? { reasons } : {}),
    ...(speaker === undefined ? {} : { speaker }),
  };
}

function Names({ names, actions }: { names: readonly DigestName[]; actions: LineActions }): ReactNode {
  const { digests } = words;
  const groups = [undefined, ...NAME_KINDS].map((kind) => ({
    kind,
    ofKind: names.filter((name) => name.kind === kind),
  }));
  return groups
    .filter(({ ofKind }) => ofKind.length > 0)
    .map(({ kind, ofKind }) => (
      <div key={kind ?? ""} className="name-group">
        {kind === undefined ? null : <h4>{digests.nameKinds[kind]}</h4>}
        <ul className="names">
          {ofKind.map(({ text, count, forms = [], citations }) => (
            <li key={text}>
              <strong>{text}</strong> <span className="name-count">{digests.times(count)}</span>{" "}
              {forms.length > 0 ? (
                <span className="name-count">{digests.alsoWritten(forms.join(" · "))}</span>
              ) : null}{" "}
              <PlaceLinks
                places={citations}
                most={1}
                source={actions.source}
                onOpen={(place) => actions.onOpen(place)}
              />
            </li>
          ))}
        </ul>
      </div>
    ));
}
