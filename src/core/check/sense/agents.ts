/**
 * Who does it, whatever the verb: the subject of an English clause, or the one behind "by" of a passive, beside the clause of
 * the source that says the same. Another one there, while the claim's stands elsewhere in the source, is another doer. A
 * subject is what stands before the first verb; verbs are known by a list and by the words that go with them.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { isMeantIn, meansSame, vocabularyOf } from "../beside/matches.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { stem } from "../../../lib/text/stem.ts";

const AUXILIARIES = new Set(
  (
    "is are was were be been has have had will would shall should must may might can could does do did cannot won't " +
    "isn't aren't wasn't weren't hasn't haven't hadn't wouldn't doesn't don't didn't can't needs need"
  ).split(" "),
);
const VERBS = new Set(
  (
    "pay bear cover carry bring take give send deliver hand sell buy lend borrow rent let lease own keep hold get receive accept refuse reject approve " +
    "decide vote sign write read check inspect repair mend replace clean clear wash remove build found design paint make produce supply provide offer " +
    "order ask tell inform notify call invite welcome thank praise blame criticise criticize accuse sue fine arrest help support train teach learn study " +
    "lead run manage direct chair head host organise organize plan prepare cook serve look guide drive fly sail row ride walk play sing conduct perform " +
    "introduce present report explain announce publish translate discover invent find lose win beat defeat meet marry leave join follow succeed elect " +
    "appoint hire employ dismiss fire nominate promote insure finance fund sponsor donate collect gather fetch pick count measure test open close lock " +
    "install operate use apply store load fill empty water feed treat examine prescribe cancel postpone move arrive live work stay suffer die come go " +
    "weave sew knit bake plant harvest cut dig burn fall rise grow want need expect hope agree object propose suggest recommend demand request warn"
  )
    .split(" ")
    .map(stem),
);
const PRONOUNS = new Set(
  "i you he she it we they who which that this these those there one ones whoever whatever what".split(" "),
);
const ENDS = new Set(
  "of for in on at by with from to after before during since until when where while as over about into under between without than if unless who which that whose".split(
    " ",
  ),
);
const LEADS =
  /^(?:in|on|at|after|before|during|since|until|when|where|while|as|for|from|with|without|if|unless|by|under|besides|apart)$/u;

interface Doing {
  readonly agent: readonly Atom[];
  /** What else the clause says. */
  readonly rest: readonly Atom[];
  /** Of a passive with "by": to whom or what it is done. */
  readonly patient: readonly Atom[];
  /** "By" says who it is. */
  readonly isNamed: boolean;
}

const known = new WeakMap<Statement, readonly Doing[]>();

export function agentDifferences(claim: Statement, anchor: Anchor, evidence: Evidence): Difference[] {
  if (claim.isMostlyHan || anchor.statement.isMostlyHan || anchor.share < LEAST) return [];
  const theirs = doingsIn(anchor.statement);
  for (const mine of doingsIn(claim)) {
    // Who gives and who takes is read by the verbs of exchange.
    if (mine.rest.length === 0 || !isActor(mine.agent) || mine.rest.some(({ key }) => EXCHANGES.has(key)))
      continue;
    const best = nearestDoing(mine, theirs);
    if (best === undefined || !(best.isNamed || isActor(best.agent)) || meet(mine.agent, best.agent))
      continue;
    const difference: Difference = {
      kind: "role-differs",
      claimed: writtenOf(mine.agent),
      stated: writtenOf(best.agent),
    };
    if (meet(mine.patient, best.agent)) return [difference];
    // In the claim he may stand in another part: then it is only said the other way round.
    const others = claim.atoms.filter((atom) => !mine.agent.includes(atom));
    // "The bridge opened": what was opened by somebody.
    if (meet(mine.agent, best.patient) && !meet(best.agent, others)) continue;
    const isTold = meet(best.agent, others)
      ? meet(mine.agent, best.rest)
      : isElsewhere(mine.agent, anchor, theirs, best, evidence);
    if (isTold) return [difference];
  }
  return [];
}

/** The source has him, and not as something else that the sentence speaks of. */
function isElsewhere(
  agent: readonly Atom[],
  { statement }: Anchor,
  theirs: readonly Doing[],
  { rest }: Doing,
  evidence: Evidence,
): boolean {
  if (!agent.every(({ key }) => evidence.hasWord(key))) return false;
  const head = agent.at(-1) as Atom;
  return !isMeantIn(head.key, vocabularyOf(statement)) || isDoer(agent, theirs) || meet(agent, rest);
}

const ACTOR =
  /(?:[a-z]{2}(?:ers?|ors?|ists?|ants?|ees?|m[ae]n|ians?)|people|firms?|company|companies|council|town|city|school|club|team|office|department|committee|board|authority|government|family|union|bank|hotel|museum|hospital|university|foundation|society|association|cooperative|choir|staff|guests?|state|police|court|church|group|party|agency|institute|ministry|community|parish|landlord|volunteers?|students?|pupils?|child(?:ren)?|nurse|chef|coach|pilot|clerk|judge|client|mayor|aunt|uncle|son|wife|husband|librarian|secretary|crew|cook|guard|boss|chair|head|director|trial|regulator)$/iu;
const NO_ACTOR =
  /^(?:paper|water|letter|number|order|offer|winter|summer|other|river|tower|corner|matter|cover|power|weather|dinner|computer|printer|timer|heater|floor|door|error|colou?r|factor|meeting|plants?|amount|plan)$/iu;

function isActor(atoms: readonly Atom[]): boolean {
  return atoms.some(({ written, isName }) => isName || (ACTOR.test(written) && !NO_ACTOR.test(written)));
}

const EXCHANGES = new Set(
  "sell buy lend borrow rent let lease give receive get teach learn hand send deliver".split(" ").map(stem),
);

function isDoer(agent: readonly Atom[], theirs: readonly Doing[]): boolean {
  return theirs.some((doing) => meet(agent, doing.agent));
}

function nearestDoing({ rest }: Doing, theirs: readonly Doing[]): Doing | undefined {
  let best: { doing: Doing; share: number } | undefined;
  for (const doing of theirs) {
    const said = rest.filter((atom) => !meet([atom], doing.agent));
    const found = said.filter((atom) => doing.rest.some((other) => meansSame(atom.key, other.key))).length;
    const share = found / Math.max(1, said.length);
    if (found >= Math.min(2, Math.max(1, said.length)) && share >= SAME && share > (best?.share ?? 0))
      best = { doing, share };
  }
  return best?.doing;
}

function meet(some: readonly Atom[], others: readonly Atom[]): boolean {
  return some.some((one) => others.some((other) => meansSame(one.key, other.key)));
}

function writtenOf(atoms: readonly Atom[]): string {
  return atoms.map(({ written }) => written).join(" ");
}

function doingsIn(statement: Statement): readonly Doing[] {
  let found = known.get(statement);
  if (found === undefined) {
    const doings: Doing[] = [];
    for (const clause of clausesOf(statement)) {
      const doing = doingOf(clause) ?? goesOn(clause, doings.at(-1));
      if (doing) doings.push(doing);
    }
    found = doings;
    known.set(statement, found);
  }
  return found;
}

/** Runs of atoms between signs and the words that join clauses. */
function clausesOf({ atoms, text }: Statement): Atom[][] {
  const clauses: Atom[][] = [];
  let from = 0;
  for (const [at, atom] of atoms.entries()) {
    const before = text.slice(atoms[at - 1]?.end ?? 0, atom.start);
    const isCut =
      /[;:!?()]|,(?!\d)|\.\s|\n/u.test(before) ||
      /^(?:and|but|while|whereas|or)$/iu.test(atom.written) ||
      /\b(?:and|but|while|whereas)\s$/iu.test(before);
    if (isCut && at > from) {
      clauses.push(atoms.slice(from, at));
      from = at;
    }
  }
  clauses.push(atoms.slice(from));
  return clauses;
}

function doingOf(clause: readonly Atom[]): Doing | undefined {
  const lower = clause.map(({ written }) => written.toLowerCase());
  if (LEADS.test(lower[0] ?? "")) return undefined;
  const verbAt = clause.findIndex(
    ({ key, isName }, at) =>
      AUXILIARIES.has(lower[at] ?? "") || (at > 0 && !isName && VERBS.has(key) && !isNoun(lower, at)),
  );
  if (verbAt < 0) return undefined;
  const by = lower.findIndex((word, at) => word === "by" && at > verbAt);
  const behind = by < 0 ? [] : partOf(clause, lower, by + 1);
  const isPassive =
    behind.length > 0 &&
    lower.slice(0, by).some((word) => /^(?:is|are|was|were|be|been|being)$/u.test(word)) &&
    behind.every(({ kind }) => kind === "latin") &&
    !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|noon|post|mail|bus|train|car|hand|phone|law)/u.test(
      behind[0]?.written.toLowerCase() ?? "",
    );
  const isDone =
    /(?:ed|en|ught|ilt|old|ade|ung|ept|aid|ead|ut|ent|ound|ost|iven)$/u.test(
      lower.find((_, at) => at > verbAt && clause[at]?.isContent === true) ?? "",
    ) &&
    /^(?:is|are|was|were|be|been|being|will|must|has|have|had|may|can)$/u.test(lower[verbAt] ?? "") &&
    lower.slice(verbAt, verbAt + 4).some((word) => /^(?:is|are|was|were|be|been|being)$/u.test(word));
  // "He designed it and built it": nobody stands before the second verb.
  const isPronoun = PRONOUNS.has(lower[Math.max(0, verbAt - 1)] ?? "");
  const subject = isPronoun ? [] : contentOf(partOf(clause, lower, startOf(lower), verbAt));
  const agent = isPassive ? contentOf(behind) : isDone ? [] : subject;
  // "Admitting the company failed" has no subject.
  if (agent.length === 0 || agent[0]?.written.endsWith("ing") === true) return undefined;
  const rest = contentOf(clause).filter((atom) => !agent.includes(atom));
  return { agent, rest, patient: isPassive ? subject : [], isNamed: isPassive };
}

/** "… was paid for by the town and put up by us": of the same, by another. */
function goesOn(clause: readonly Atom[], before: Doing | undefined): Doing | undefined {
  if (before === undefined || before.patient.length === 0) return undefined;
  const lower = clause.map(({ written }) => written.toLowerCase());
  const by = lower.indexOf("by");
  if (by < 1 || lower[0] !== "and") return undefined;
  const agent = contentOf(partOf(clause, lower, by + 1));
  const rest = contentOf(clause).filter((atom) => !agent.includes(atom));
  return agent.length === 0 || rest.length === 0
    ? undefined
    : { agent, rest: [...rest, ...before.patient], patient: before.patient, isNamed: true };
}

/** "The repair", "his work": behind an article it is a noun. */
function isNoun(lower: readonly string[], at: number): boolean {
  return /^(?:the|an?|his|her|its|their|our|my|your|this|that|no|any|each|every|of|for|to|in|on|at|from|with)$/u.test(
    lower[at - 1] ?? "",
  );
}

function startOf(lower: readonly string[]): number {
  return /^(?:and|but|while|whereas|or|so|then)$/u.test(lower[0] ?? "") ? 1 : 0;
}

function partOf(clause: readonly Atom[], lower: readonly string[], from: number, to = clause.length): Atom[] {
  const own: Atom[] = [];
  for (let at = from; at < to; at++) {
    if (ENDS.has(lower[at] ?? "")) break;
    own.push(clause[at] as Atom);
  }
  return own;
}

function contentOf(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(({ isContent, kind }) => isContent && kind === "latin");
}

/** Share of the claim in the sentence. */
const LEAST = 0.3;
/** Of what else the clause says, in the other. */
const SAME = 0.6;
