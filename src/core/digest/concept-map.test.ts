import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptMapOf, MAP_COLOURS, MAP_FRAME, MAP_LINE, MOST_CONCEPTS } from "./concept-map.ts";
import { conceptsFromFramework, type FrameworkPart } from "./concepts-from-framework.ts";
import { runs } from "../../../test/property-runs.ts";

const node = (id: string, label = id) => ({ id, label, places: [] });
const one = (nodes: unknown, relations: unknown = []) => ({
  language: "en",
  groups: [{ id: "g", title: "Group", nodes }],
  relations,
});
const labelsOf = (data: unknown) => conceptMapOf(data)?.nodes.map(({ label }) => label);

describe("a concept map", () => {
  it("is a flowchart of groups, nodes and labelled relations, and says where each is in the document", () => {
    const map = conceptMapOf({
      language: "zh",
      groups: [
        {
          id: "a",
          title: "模型",
          nodes: [{ id: "x", label: "训练", places: [{ start: 3, end: 9, atMs: 500 }] }],
        },
        { id: "b", nodes: [node("y", '成本 "低"')] },
      ],
      relations: [{ from: "x", to: "y", label: "降低" }],
    });
    expect(map?.mermaid).toMatchInlineSnapshot(`
      "flowchart LR
        subgraph g1["模型"]
          n1["训练"]:::c0
        end
        n2["成本 #34;低#34;"]:::c1
        n1 -->|"降低"| n2
        classDef c0 fill:#e6eefb,stroke:#5b7fb8,color:#15243d
        classDef c1 fill:#e7f3ea,stroke:#5a8f6b,color:#14301f
        classDef frame fill:#f5f6f8,stroke:#838c9b,color:#1c222c
        class g1 frame
        linkStyle default stroke:#768294
      "
    `);
    expect(map?.nodes).toEqual([
      { id: "n1", label: "训练", places: [{ start: 3, end: 9, atMs: 500 }] },
      { id: "n2", label: '成本 "低"', places: [] },
    ]);
  });

  it("drops relations that are unknown, doubled or to themselves, and nodes whose id is taken", () => {
    const map = conceptMapOf(
      one(
        [node("a"), node("b"), node("a", "again")],
        [
          { from: "a", to: "b" },
          { from: "a", to: "b", label: "twice" },
          { from: "a", to: "a" },
          { from: "a", to: "nowhere" },
          { from: "b", to: "a" },
        ],
      ),
    );
    expect(map?.mermaid.match(/-->.*/g)).toEqual(["--> n2", "--> n1"]);
    expect(map?.nodes).toHaveLength(2);
  });

  it("keeps the most related of too many, in the order of the document", () => {
    const nodes = Array.from({ length: 40 }, (_, nth) => node(`c${nth}`));
    const relations = nodes.slice(10).map(({ id }) => ({ from: "c39", to: id }));
    expect(labelsOf(one(nodes, relations))).toEqual(nodes.slice(10).map(({ id }) => id));
    expect(labelsOf(one(nodes))).toEqual(nodes.slice(0, MOST_CONCEPTS).map(({ id }) => id));
  });

  it("mends what a model left out or called otherwise", () => {
    const map = conceptMapOf({
      nodes: [
        "Wells",
        { name: "Water", places: [{ start: 5, end: 2 }, { start: 1, end: 4, atMs: -1 }, 7] },
        {},
        null,
      ],
      relations: [{ source: "Wells", target: "Water", label: 3 }, "x", null],
    });
    expect(map?.nodes).toEqual([
      { id: "n1", label: "Wells", places: [] },
      { id: "n2", label: "Water", places: [{ start: 1, end: 4 }] },
    ]);
    expect(map?.mermaid).toContain('n1 -->|"3"| n2');
  });

  it("is none where fewer than two concepts can be read", () => {
    for (const data of [
      undefined,
      null,
      3,
      "x",
      [],
      {},
      one([]),
      one("x"),
      one([node("a")]),
      { groups: {} },
    ]) {
      expect(conceptMapOf(data)).toBeUndefined();
    }
    expect(
      conceptMapOf(one([node("a"), node("b", " \u200b\u202e\n"), { id: "c", label: {} }])),
    ).toBeUndefined();
  });

  it("cuts long labels, between words and never within a letter, and hides what cannot be seen", () => {
    const [words, han, family, marks] = labelsOf(
      one([
        node("a", "very long ".repeat(30)),
        node("b", "长".repeat(99)),
        node("c", "👩‍👩‍👧".repeat(99)),
        node("d", "a\u202eb\u0000c\n\td\u2028\ud800e"),
      ]),
    ) as string[];
    expect(words).toMatch(/^(very long ){7,}very…$|^(very long ?){8,}…$/);
    expect(han).toBe(`${"长".repeat(40)}…`);
    expect(family).toBe(`${"👩‍👩‍👧".repeat(40)}…`);
    expect(marks).toBe("abc d e");
  });

  it("runs from right to left for languages that do", () => {
    const map = (language: string) => conceptMapOf({ ...one([node("a"), node("b")]), language })?.mermaid;
    expect(map("ar")).toMatch(/^flowchart RL/);
    expect(map("he-IL")).toMatch(/^flowchart RL/);
    expect(map("xx\nclick n1")).toMatch(/^flowchart LR\n/);
  });

  it("never throws and never says more than its own syntax, whatever the data", () => {
    const line =
      /^(flowchart (LR|RL)| +subgraph g\d+\[".+"\]| +end| +n\d+\[".+"\]:::c\d| +n\d+ -->(\|".+"\|)? n\d+| +classDef (c\d|frame) [\w:#,]+| +class (g\d+,?)+ frame| +linkStyle default stroke:#\w+|)$/;
    const label = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.anything());
    const nodes = fc.array(fc.record({ id: label, label, places: fc.anything() }), { maxLength: 12 });
    const data = fc.record({
      language: label,
      groups: fc.array(fc.oneof(fc.record({ title: label, nodes }), fc.anything()), { maxLength: 5 }),
      relations: fc.array(fc.record({ from: label, to: label, label })),
    });
    fc.assert(
      fc.property(fc.oneof(data, fc.anything()), (given) => {
        for (const said of conceptMapOf(given)?.mermaid.split("\n") ?? []) {
          expect(said).toMatch(line);
          expect(said.replace(/^[^"]*"|"[^"]*$/g, "").replaceAll(/#\d+;/g, "")).not.toMatch(
            /[<>&;`%"|[\]{}()]{2}|"/,
          );
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it("has colours that read on a light page and on a dark one", () => {
    for (const { fill, stroke, text } of [...MAP_COLOURS, MAP_FRAME]) {
      expect(contrast(fill, text)).toBeGreaterThan(7);
      for (const page of ["#ffffff", "#14171c"]) expect(contrast(stroke, page)).toBeGreaterThan(3);
    }
    for (const page of ["#ffffff", "#14171c"]) expect(contrast(MAP_LINE, page)).toBeGreaterThan(3);
  });
});

it("a framework's parts become a tree of concepts around its core", () => {
  const part = (label: string, parts: FrameworkPart[] = []): FrameworkPart => ({ label, places: [], parts });
  const data = conceptsFromFramework({
    language: "en",
    core: { label: "Core", places: [{ start: 0, end: 4 }] },
    parts: [part("First", [part("One"), part("Two")]), part("Second")],
  });
  const map = conceptMapOf(data);
  expect(map?.nodes.map(({ label }) => label)).toEqual(["Core", "First", "One", "Two", "Second"]);
  expect(map?.nodes[0]?.places).toEqual([{ start: 0, end: 4 }]);
  expect(map?.mermaid.match(/n\d --> n\d/g)?.toSorted()).toEqual([
    "n1 --> n2",
    "n1 --> n5",
    "n2 --> n3",
    "n2 --> n4",
  ]);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
