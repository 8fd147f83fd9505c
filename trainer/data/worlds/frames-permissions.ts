/** What is allowed and forbidden, what must be and what may be. */
import type { FalseLabel } from "../edits/edit.ts";
import { type Frame, sayings, type WrongFact } from "./frame.ts";
import { ACTS, some, WHO } from "./vocabulary.ts";

/** Every other state is wrong, with a label by state of the document and state of the claim. */
function otherStates(
  kind: string,
  labels: Readonly<Record<string, Readonly<Record<string, FalseLabel>>>>,
): Frame["wrong"] {
  return (state) =>
    Object.entries(labels[state] ?? {}).map(([claimed, label]): WrongFact => ({
      kind,
      state: claimed,
      label,
    }));
}

const permission: Frame = {
  slots: (chance) => {
    const [act, other] = some(ACTS, 2, chance);
    return { who: chance.pick(WHO), act: act!, other: other! };
  },
  states: {
    allowed: sayings(
      {
        en: [
          "{who} are allowed to {act}. They must not {other}.",
          "{who} may {act}; to {other} is prohibited.",
          "House rules: {who} can {act}, but they cannot {other}.",
        ],
        zh: [
          "{who}可以{act}，但不得{other}。",
          "允许{who}{act}；禁止{other}。",
          "守则：{who}能够{act}，不能{other}。",
        ],
      },
      {
        en: [
          "{who} may {act}.",
          "It is permitted for {who} to {act}.",
          "Nothing forbids {who} to {act}.",
          "{who} are free to {act}.",
        ],
        zh: ["{who}可以{act}。", "{who}获准{act}。", "没有禁止{who}{act}。", "规定允许{who}{act}。"],
      },
    ),
    forbidden: sayings(
      {
        en: [
          "{who} are not allowed to {act}. They may {other}.",
          "{who} must not {act}; to {other} is permitted.",
          "House rules: {who} cannot {act}, but they can {other}.",
        ],
        zh: [
          "{who}不得{act}，但可以{other}。",
          "禁止{who}{act}；允许{other}。",
          "守则：{who}不能{act}，能够{other}。",
        ],
      },
      {
        en: [
          "{who} may not {act}.",
          "It is forbidden for {who} to {act}.",
          "{who} have no permission to {act}.",
          "{who} are prohibited from doing the following: {act}.",
        ],
        zh: ["{who}不可以{act}。", "{who}被禁止{act}。", "不允许{who}{act}。", "规定不准{who}{act}。"],
      },
    ),
  },
  questions: {
    about: "act",
    en: ["Are {who} allowed to {act}?", "May {who} {act}?", "Is it forbidden for {who} to {act}?"],
    zh: ["{who}可以{act}吗？", "是否允许{who}{act}？", "规定禁止{who}{act}吗？"],
  },
  wrong: (state, slots) => [
    { kind: "permission", state: state === "allowed" ? "forbidden" : "allowed" },
    // What is said of the one act is not said of the other.
    { kind: "permission", slots: { ...slots, act: slots["other"]! } },
  ],
};

const duty: Frame = {
  slots: (chance) => ({ who: chance.pick(WHO), act: chance.pick(ACTS) }),
  states: {
    must: sayings(
      {
        en: [
          "{who} must {act}.",
          "{who} are required to {act}; there are no exceptions.",
          "It is compulsory for {who} to {act}.",
        ],
        zh: ["{who}必须{act}。", "要求{who}{act}，没有例外。", "{who}有义务{act}。"],
      },
      {
        en: ["{who} have to {act}.", "{who} are obliged to {act}.", "For {who} it is mandatory to {act}."],
        zh: ["{who}一定要{act}。", "{who}有义务{act}。", "{act}对{who}来说是强制性的。"],
      },
    ),
    may: sayings(
      {
        en: [
          "{who} may {act} if they like.",
          "{who} can {act}, but they do not have to.",
          "It is up to {who} whether they {act}.",
        ],
        zh: ["{who}可以自愿{act}。", "{who}能够{act}，但并非必须。", "是否{act}由{who}自己决定。"],
      },
      {
        en: [
          "{who} need not {act}, but they can.",
          "For {who} it is optional to {act}.",
          "{who} can choose to {act}.",
        ],
        zh: ["{who}不是非要{act}不可，但可以这样做。", "{act}对{who}来说是自愿的。", "{who}可以选择{act}。"],
      },
    ),
    planned: sayings(
      {
        en: [
          "{who} plan to {act} next month.",
          "{who} hope to {act} soon; nothing has been decided.",
          "{who} are thinking about whether to {act}.",
        ],
        zh: ["{who}打算下个月{act}。", "{who}希望很快{act}，但尚无定论。", "{who}正在考虑要不要{act}。"],
      },
      {
        en: [
          "{who} intend to {act}.",
          "{who} would like to {act}.",
          "It is still open whether {who} will {act}.",
        ],
        zh: ["{who}有意{act}。", "{who}想要{act}。", "{who}会不会{act}还不一定。"],
      },
    ),
  },
  questions: {
    about: "act",
    en: ["Do {who} have to {act}?", "Is it compulsory for {who} to {act}?"],
    zh: ["{who}必须{act}吗？", "{who}有没有义务{act}？"],
  },
  wrong: otherStates("modality", { must: { may: 0 }, may: { must: 0, planned: 1 }, planned: { must: 1 } }),
};

export const PERMISSION_FRAMES: readonly Frame[] = [permission, duty];
