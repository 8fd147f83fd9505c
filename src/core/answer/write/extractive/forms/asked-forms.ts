/** Which forms of the table a question asks for, read once a question, and which of them a sentence has, read once a sentence. */
import { simplified } from "../../../../../lib/text/simplified.ts";
import type { AnswerForm, Need } from "./answer-form.ts";
import { ANSWER_FORMS } from "./answer-forms.ts";

/** As `AnswerForm` tells them apart by how much they are needed. */
export interface AskedForms {
  readonly figure: AnswerForm | undefined;
  readonly said: readonly AnswerForm[];
  readonly named: readonly AnswerForm[];
  readonly somewhere: RegExp | undefined;
  readonly rather: readonly AnswerForm[];
}

/** What a sentence has of the forms that are asked for; `undefined` where none is asked for that is needed so. */
export interface HadForms {
  readonly figure: boolean | undefined;
  readonly said: boolean | undefined;
  readonly named: boolean | undefined;
  readonly somewhere: boolean | undefined;
  readonly rather: boolean | undefined;
}

/** Two things asked in one sentence are answered by two: neither has to hold the figure. */
const ASKS = /\b(?:how|when|who|whose|where|why|which|what)\b|什么|哪|谁|何时|多少|多[深重宽高远久长热冷]/giu;

export function askedForms(question: string): AskedForms {
  const plain = simplified(question);
  const all = ANSWER_FORMS.filter(({ asks }) => asks.test(plain));
  const asked = all.filter(({ of }) => of === undefined || all.some(({ form }) => form === of));
  const of = (need: Need): AnswerForm[] => asked.filter((one) => one.need === need);
  const isOne = (plain.match(ASKS) ?? []).length <= 1;
  const [sure] = asked.filter(({ need, surely }) => need === "somewhere" || surely !== undefined);
  return {
    figure: isOne ? of("figure")[0] : undefined,
    said: of("said"),
    named: of("named"),
    somewhere: sure?.surely ?? sure?.said,
    rather: of("rather"),
  };
}

/** `above`: what the sentence stands under, which may call the thing by its name. */
export function hadForms(
  { figure, said, named, somewhere, rather }: AskedForms,
  sentence: string,
  above = "",
): HadForms {
  const own = simplified(sentence);
  const isSaid = (forms: readonly AnswerForm[], text: string): boolean | undefined =>
    forms.length === 0 ? undefined : forms.every((form) => form.said.test(text));
  return {
    figure: figure?.said.test(own),
    said: isSaid(said, own),
    named: isSaid(named, `${simplified(above)}\n${own}`),
    somewhere: somewhere?.test(own),
    rather: isSaid(rather, own),
  };
}

/** Whether a sentence that has these may be said at all. */
export const isFormed = ({ figure, said, named }: HadForms): boolean =>
  figure !== false && said !== false && named !== false;

/** The figure of a sentence that is marked; `undefined` where any may be. */
export const markAsked = ({ figure }: AskedForms): RegExp | undefined =>
  figure?.mark === undefined ? undefined : new RegExp(figure.mark, "giu");
