/**
 * Who does it to whom: the parts of an English or Chinese clause around a verb that both texts share, read by its form
 * (active, passive with "by", 由, 被) and its prepositions. A list of verbs decides what is one; clauses with several
 * are read around each. No parser: a part is the content words between the signs that bound it.
 */
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { stem } from "../../../lib/text/stem.ts";
import { isHan } from "../beside/word-relations.ts";
import { hanFrames } from "./han-roles.ts";
import type { Frame } from "./role-frame.ts";

/** Of these the one who does it gives, and "to" names who takes; or the other way round. */
const GIVE =
  "sell let lease lend give hand send pay deliver award grant donate supply teach offer show rent-out transfer present refund reimburse repay return lent";
const TAKE = "buy purchase acquire rent borrow receive get obtain inherit learn hire-from take hear";
const ACT =
  "accuse fine sue sponsor repair train manage lead run open found build design own lose win beat knock-out defeat appoint hire employ dismiss fire replace succeed " +
  "inform tell ask invite thank praise criticise criticize blame help support visit call meet marry kill hit attack protect supervise monitor check audit " +
  "sign approve reject write publish translate paint compose invent discover clean clear carry bring drive follow chair fund finance insure inspect examine " +
  "elect nominate arrest convict treat operate close raise adopt rescue find warn oppose defend assist serve represent mend maintain install test own feed " +
  "produce make organise organize host direct guide prepare cook collect look-after bear cover settle compensate charge bill";
/** By every stem that a form of it has: "fined" and "fine" have two. */
const stems = (list: string): Map<string, string> =>
  new Map(
    list.split(" ").flatMap((verb) => {
      const base = verb.replace(/e$/u, "");
      return [verb, `${verb}s`, `${base}ed`, `${base}ing`].map((form) => [stem(form), verb] as const);
    }),
  );
const [GIVES, TAKES, ACTS] = [stems(GIVE), stems(TAKE), stems(ACT)];
const BE = new Set("is are was were be been being get gets got gotten is's".split(" "));
const STOPS_PART = new Set(
  "of for in on at by with from to because after before during since until when where while as over about into under between without than if unless who which that whose and or but".split(
    " ",
  ),
);
/** With what is left of "I'll" and "we're". */
const PRONOUNS = new Set("i you he she it we they who ll re ve d m".split(" "));
/** "A guide", "their support": behind one it is a noun. */
const DETERMINERS = new Set(
  "a an the his her its their our my your this that no any each every some".split(" "),
);
/** In the passive their subject is who takes. */
const GIVEN = new Set("give refund reimburse repay teach offer show award grant".split(" ").map(stem));
const NONE: ReadonlySet<string> = new Set();

const known = new WeakMap<Statement, readonly Frame[]>();

export function framesIn(statement: Statement): readonly Frame[] {
  let frames = known.get(statement);
  if (frames === undefined) {
    frames = statement.isMostlyHan ? hanFrames(statement.text) : englishFrames(statement);
    known.set(statement, frames);
  }
  return frames;
}

function englishFrames({ atoms, text }: Statement): Frame[] {
  const lower = atoms.map(({ written }) => written.toLowerCase());
  const clauseEnds = (from: number, to: number): boolean =>
    /[;:!?()]|,(?!\d)|\.\s+(?=\p{Lu}|$)/u.test(text.slice(from, Math.min(text.length, to + 1)));
  return atoms.flatMap((atom, at): Frame[] => {
    if (atom.kind !== "latin" || atom.isName) return [];
    const verb = ACTS.get(atom.key) ?? atom.key;
    const kind = GIVES.has(atom.key)
      ? "give"
      : TAKES.has(atom.key)
        ? "take"
        : ACTS.has(atom.key)
          ? "act"
          : undefined;
    if (kind === undefined || DETERMINERS.has(lower[at - 1] ?? "")) return [];
    let first = at;
    // "Mr Hill, the owner, sold": what stands between commas belongs to it.
    if (clauseEnds(atoms[at - 1]?.end ?? 0, atom.start) && text[atoms[at - 1]?.end ?? 0] === "," && first > 0)
      first -= 1;
    while (
      first > 0 &&
      !clauseEnds((atoms[first - 1] as Atom).end, (atoms[first] as Atom).start) &&
      !/^(?:who|which|that|because|while|but)$/u.test(lower[first - 1] ?? "")
    )
      first -= 1;
    let last = at;
    while (last + 1 < atoms.length && !clauseEnds((atoms[last] as Atom).end, (atoms[last + 1] as Atom).start))
      last += 1;
    const isPassive =
      /(?:ed|en|t|d|ught|old|ept|ade|un|ung|it|et|ut)$/u.test(lower[at] ?? "") &&
      lower.slice(Math.max(first, at - 3), at).some((word) => BE.has(word));
    const before = contentOf(atoms.slice(first, at));
    const part = (from: number): Atom[] => {
      const own: Atom[] = [];
      for (let place = from; place < atoms.length; place++) {
        // "to the tenant, Emre Aksoy"
        if (STOPS_PART.has(lower[place] ?? "") || (place > last && atoms[place]?.isName !== true)) break;
        own.push(atoms[place] as Atom);
      }
      return own;
    };
    const behind = (word: string): readonly Atom[] => {
      const place = lower.findIndex((one, nth) => nth > at && nth <= last && one === word);
      return place < 0 ? [] : contentOf(part(place + 1));
    };
    const after = contentOf(part(at + 1));
    const by = behind("by");
    // "the apps he installed": who did it is not named, and what stands before is no doer.
    const isPronoun = !isPassive && PRONOUNS.has(lower[at - 1] ?? "");
    const agent = isPassive ? by : isPronoun ? [] : before;
    const isGiven = isPassive && GIVEN.has(atom.key) && behind("to").length === 0;
    const patient = isPassive && !isGiven ? before : after;
    const [to, from] = [behind("to"), behind("from")];
    const frame = {
      verb: kind === "act" ? verb : kind,
      agent: keys(agent),
      patient: keys(patient),
      agentWritten: agent.map(({ written }) => written).join(" "),
    };
    // "rents it to": then the one who does it gives.
    const gives =
      kind === "give" || (kind === "take" && to.length > 0 && from.length === 0 && atom.key === "rent");
    // "We lost to them" is "they beat us"; "takes over from her" is "succeeds her".
    const isLost = verb === "lose" && to.length > 0;
    if (isLost) return [{ ...actOf("beat", to, before), giver: NONE, taker: NONE }];
    if (atom.key === "take" && lower[at + 1] === "over" && from.length > 0)
      return [{ ...actOf("succeed", before, from), giver: NONE, taker: NONE }];
    if (kind === "act") return [{ ...frame, giver: NONE, taker: NONE }];
    return [
      {
        ...frame,
        verb: "exchange",
        giver: keys(gives ? agent : from),
        // "The tenant was given the key by the owner": he takes.
        taker: keys(gives ? (isPassive && to.length === 0 && GIVEN.has(atom.key) ? before : to) : agent),
      },
    ];
  });
}

function actOf(
  verb: string,
  agent: readonly Atom[],
  patient: readonly Atom[],
): Pick<Frame, "verb" | "agent" | "patient" | "agentWritten"> {
  return {
    verb,
    agent: keys(agent),
    patient: keys(patient),
    agentWritten: agent.map(({ written }) => written).join(" "),
  };
}

function contentOf(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(({ isContent, kind }) => isContent && kind === "latin");
}

function keys(atoms: readonly Atom[]): ReadonlySet<string> {
  return new Set(atoms.map(({ key }) => key));
}

/** More than half of the shorter: 承租人 and 出租人 share a pair of characters and are two. */
function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of one) if (other.has(key)) shared += 1;
  return shared > Math.min(one.size, other.size) / 2;
}

export function roleDifferences(
  claim: Statement,
  quotes: readonly Statement[],
  evidence: Evidence,
): Difference[] {
  const theirs = quotes.flatMap((stated) => framesIn(stated).map((frame) => ({ frame, stated })));
  for (const mine of framesIn(claim)) {
    const named = theirs.filter(({ frame }) => frame.verb === mine.verb && isOfThem(mine, frame));
    // Where the same is done to several things, what is done to this one counts.
    const toIt = named.filter(({ frame }) => meets(frame.patient, mine.patient));
    const same = toIt.length > 0 && (mine.verb !== "exchange" || !isHan(mine.agentWritten)) ? toIt : named;
    if (same.length === 0) continue;
    const turned = same.map(
      ({ frame, stated }) => turnedRole(mine, frame) ?? otherDoer(mine, frame, stated, evidence),
    );
    if (turned.every((one) => one !== undefined)) return [turned[0] as Difference];
  }
  return [];
}

/** Does the one have somebody of the other, in whichever part? Of several givings in one sentence one is meant. */
function isOfThem(mine: Frame, theirs: Frame): boolean {
  if (mine.verb !== "exchange") return true;
  const own = [mine.giver, mine.taker].filter(({ size }) => size > 0);
  const isOther =
    !isHan(mine.agentWritten) &&
    mine.patient.size > 0 &&
    theirs.patient.size > 0 &&
    !meets(mine.patient, theirs.patient);
  // The cans are lent by him, and the deposit is given to him.
  return !isOther && own.some((part) => meets(part, theirs.giver) || meets(part, theirs.taker));
}

/** Words of one who is named; more of them are of several clauses. */
const LONGEST = 4;

/** The same is done by somebody else, whom the sentence names for something else. */
function otherDoer(
  mine: Frame,
  theirs: Frame,
  stated: Statement,
  evidence: Evidence,
): Difference | undefined {
  if (mine.verb === "exchange" || mine.agent.size === 0 || theirs.agent.size === 0) return undefined;
  if (!meets(mine.patient, theirs.patient) || meets(mine.agent, theirs.agent)) return undefined;
  const isNamed = stated.isMostlyHan
    ? [...mine.agent].some((pair) => !theirs.agent.has(pair) && stated.text.includes(pair))
    : stated.atoms.some(({ key, isContent }) => isContent && mine.agent.has(key) && !theirs.agent.has(key));
  // Of Chinese, where both say it with 由 or 被, whoever the source names elsewhere.
  const isElsewhere =
    stated.isMostlyHan &&
    mine.isMarked === true &&
    theirs.isMarked === true &&
    evidence.hasText(mine.agentWritten);
  return isNamed || isElsewhere
    ? { kind: "role-differs", claimed: mine.agentWritten, stated: theirs.agentWritten }
    : undefined;
}

/** Who does it here suffers it there, or takes where the other gives. */
function turnedRole(mine: Frame, theirs: Frame): Difference | undefined {
  const isTurned = (a: ReadonlySet<string>, own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    a.size > 0 && meets(a, other) && !meets(a, own);
  const isOther =
    mine.verb === "exchange"
      ? isTurned(mine.giver, theirs.giver, theirs.taker) || isTurned(mine.taker, theirs.taker, theirs.giver)
      : theirs.agent.size > 0 &&
        mine.patient.size > 0 &&
        !meets(mine.patient, theirs.patient) &&
        (isTurned(mine.agent, theirs.agent, theirs.patient) ||
          // Who does it there suffers it here, whoever does it here.
          (mine.agent.size > 0 &&
            Math.max(mine.agent.size, theirs.agent.size, mine.patient.size) <=
              (isHan(mine.agentWritten) ? 2 : 1) * LONGEST &&
            !meets(mine.agent, theirs.agent) &&
            isTurned(mine.patient, theirs.patient, theirs.agent)));
  return isOther
    ? { kind: "role-differs", claimed: mine.agentWritten, stated: theirs.agentWritten }
    : undefined;
}
