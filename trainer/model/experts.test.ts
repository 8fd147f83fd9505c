import { expect, test } from "vitest";
import { kernelExecutor } from "../execute/kernel-executor.ts";
import { ownKernels } from "../execute/own-kernels.ts";
import { GraphBuilder } from "../graph/builder.ts";
import { maxViolation, moveBias } from "../optimise/expert-bias.ts";
import { biasName, gatedNeurons } from "./experts.ts";
import { seededNumbers } from "./seeded-numbers.ts";

const [TOKENS, WIDTH, NEURONS] = [64, 8, 20];
const EXPERTS = { count: 8, active: 2, shared: 4 };

async function layer(experts = EXPERTS) {
  const g = new GraphBuilder();
  const x = g.input("x", [TOKENS, WIDTH]);
  const routing = gatedNeurons(g, experts, 0, x, g.input("inner", [TOKENS, NEURONS]));
  g.output("inner", routing.inner);
  g.output("load", routing.load);
  const prepared = await kernelExecutor(ownKernels()).prepare(g.build());
  const chance = seededNumbers("experts");
  const random = (length: number): Float32Array => Float32Array.from({ length }, () => chance.normal());
  const inputs = new Map([
    ["x", random(TOKENS * WIDTH)],
    ["inner", new Float32Array(TOKENS * NEURONS).fill(1)],
    ["l0.gate.w", random(experts.count * WIDTH)],
    ["l0.gate.b", Float32Array.from({ length: experts.count }, (_, expert) => expert / 2)],
    [biasName(0), new Float32Array(experts.count)],
  ]);
  return { inputs, run: () => prepared.run(inputs) };
}

test("each token goes through the shared part and as many experts as are active", async () => {
  const { run } = await layer();
  const out = await run();
  const row = [...out.get("inner")!.subarray(0, NEURONS)];
  expect(row.slice(0, EXPERTS.shared)).toEqual([1, 1, 1, 1]);
  const spoken = row.slice(EXPERTS.shared).filter((value) => value !== 0);
  expect(spoken).toHaveLength((EXPERTS.active * (NEURONS - EXPERTS.shared)) / EXPERTS.count);
  expect(spoken.reduce((sum, value) => sum + value, 0)).toBeCloseTo(spoken.length, 4);
  expect(out.get("load")!.reduce((sum, value) => sum + value, 0)).toBe(TOKENS * EXPERTS.active);
});

test("with all experts active and equal gates the layer is the dense one", async () => {
  const { inputs, run } = await layer({ ...EXPERTS, active: EXPERTS.count });
  inputs.get("l0.gate.w")!.fill(0);
  inputs.get("l0.gate.b")!.fill(0);
  for (const value of (await run()).get("inner")!) expect(value).toBeCloseTo(1, 5);
});

test("the bias alone brings a load that is far from even near to it", async () => {
  const { inputs, run } = await layer();
  const load = async (): Promise<Float32Array> => (await run()).get("load")!;
  const before = maxViolation(await load());
  for (let step = 0; step < 120; step++) moveBias(inputs.get(biasName(0))!, await load(), 0.01);
  const after = maxViolation(await load());
  expect(before).toBeGreaterThan(1);
  expect(after).toBeLessThan(0.5);
});

test("the bias changes who is chosen, not how loud the chosen speak", async () => {
  const { inputs, run } = await layer();
  const before = (await run()).get("inner")!;
  inputs.get(biasName(0))!.fill(3);
  expect((await run()).get("inner")).toEqual(before);
});
