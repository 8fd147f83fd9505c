/** The sizes of a reader, and the names and shapes of its weights. Rows of a matrix are outputs, as in the teacher's file. */

export interface ExpertShape {
  readonly count: number;
  /** Routed experts that a token goes through. */
  readonly active: number;
  /** Inner neurons that every token goes through; the others are divided evenly among the experts. */
  readonly shared: number;
}

export interface ReaderShape {
  readonly width: number;
  readonly heads: number;
  readonly inner: number;
  readonly layers: number;
  /** Layers below this one are frozen: their output is the trained part's input. */
  readonly frozen: number;
  readonly epsilon: number;
  /** Width of the small layer before the outcomes. */
  readonly headWidth: number;
  /** In the trained layers; absent for a dense model. */
  readonly experts?: ExpertShape;
  /** Inner neurons are kept within ± this before GELU (a guard against spikes); 0 for no limit. */
  readonly clamp: number;
}

export const TASKS = ["answers", "claims"] as const;
export type Task = (typeof TASKS)[number];

/** Outcomes of each task, in the order of the labels. */
export const OUTCOMES = {
  answers: ["off-subject", "on-subject", "answers"],
  claims: ["contradicted", "not-said", "supported"],
} as const;
export const OUTCOME_COUNT = OUTCOMES.answers.length;
/** The outcome that one hopes for: it answers; it is supported. */
export const HOPED = 2;

/** First token, both means, their product and the distance between them. */
export const FEATURES = 5;
/**
 * For claims, whose fault is often one word: each token of the claim beside what the evidence has for it. The mean of their
 * distances, and of the tokens that agree least the distance, the token and its counterpart.
 */
export const ALIGNED = 4;

/** Of the words that answer, as tokens of the sentence; rows of the span layer in this order. */
export const ENDS = ["begin", "end"] as const;

type Shapes = Record<string, readonly number[]>;

export function layerShapes(shape: ReaderShape, layer: number): Shapes {
  const { width, inner, experts } = shape;
  const shapes: Shapes = {};
  for (const part of ["q", "k", "v", "ao"]) {
    shapes[`l${layer}.${part}.w`] = [width, width];
    shapes[`l${layer}.${part}.b`] = [width];
  }
  for (const part of ["aln", "oln"])
    for (const vector of ["w", "b"]) shapes[`l${layer}.${part}.${vector}`] = [width];
  shapes[`l${layer}.fi.w`] = [inner, width];
  shapes[`l${layer}.fi.b`] = [inner];
  shapes[`l${layer}.fo.w`] = [width, inner];
  shapes[`l${layer}.fo.b`] = [width];
  if (experts !== undefined && layer >= shape.frozen) {
    shapes[`l${layer}.gate.w`] = [experts.count, width];
    shapes[`l${layer}.gate.b`] = [experts.count];
  }
  return shapes;
}

export function headShapes({ width, headWidth }: ReaderShape, task: Task): Shapes {
  return {
    ...(task === "claims"
      ? { "claims.aligned.w": [headWidth, ALIGNED * width] }
      : { "answers.span.w": [ENDS.length, width], "answers.span.b": [ENDS.length] }),
    [`${task}.in.w`]: [headWidth, FEATURES * width],
    [`${task}.in.b`]: [headWidth],
    [`${task}.out.w`]: [OUTCOME_COUNT, headWidth],
    [`${task}.out.b`]: [OUTCOME_COUNT],
  };
}

/** What is trained: the upper layers and both heads. */
export function trainedShapes(shape: ReaderShape): Map<string, readonly number[]> {
  const shapes: Shapes = {};
  for (let layer = shape.frozen; layer < shape.layers; layer++)
    Object.assign(shapes, layerShapes(shape, layer));
  for (const task of TASKS) Object.assign(shapes, headShapes(shape, task));
  return new Map(Object.entries(shapes));
}

export function frozenShapes(shape: ReaderShape): Map<string, readonly number[]> {
  const shapes: Shapes = {};
  for (let layer = 0; layer < shape.frozen; layer++) Object.assign(shapes, layerShapes(shape, layer));
  return new Map(Object.entries(shapes));
}
