/** Inputs that are made to hold a server up, each with how it is sent. All made here, the same each time. */
import { seeded } from "../../test/seeded.ts";

export interface HostileInput {
  readonly name: string;
  /** What has to be there, before the server is watched. */
  prepare?(address: string): Promise<unknown>;
  /** Sent to the server at this address. */
  send(address: string): Promise<Response>;
  /** Left out of the short form. */
  readonly isLarge?: boolean;
  /** What the fake model answers, where it writes. */
  readonly modelText?: string;
}

const WORDS =
  "the of and to in was for with bridge harbour council engine report winter north river iron measured opened built moved carried granted signed city water stone market school".split(
    " ",
  );

/** Sentences of eight to nineteen words, some with a number, in paragraphs. */
export function prose(length: number): string {
  const random = seeded(7);
  const below = (most: number): number => Math.floor(random() * most);
  const lines: string[] = [];
  for (let made = 0; made < length;) {
    const words = Array.from({ length: 8 + below(12) }, () => {
      const number = below(9) === 0 ? String(below(9_999)) : "";
      return `${WORDS[below(WORDS.length)]}${number}`;
    });
    const line = `The ${words.join(" ")}.${below(6) === 0 ? "\n\n" : " "}`;
    lines.push(line);
    made += line.length;
  }
  return lines.join("");
}

function upload(name: string, make: () => string | Uint8Array<ArrayBuffer>): HostileInput["send"] {
  return (address) => {
    const form = new FormData();
    form.set("file", new Blob([make()]), name);
    return fetch(`${address}/api/documents`, { method: "POST", body: form });
  };
}

const archiveOf = (address: string): Promise<Response> => fetch(`${address}/api/archive`);
const uploadLarge = upload("a.txt", () => prose(48.9e6));

/** An archive of a large text is taken in where it is not. */
function archiveTakenIn(): Pick<HostileInput, "prepare" | "send"> {
  let archive: Blob | undefined;
  return {
    async prepare(address) {
      const added = (await (await uploadLarge(address)).json()) as { document: { id: string } };
      archive = await (await archiveOf(address)).blob();
      await fetch(`${address}/api/documents/${added.document.id}`, { method: "DELETE" });
    },
    send: (address) => fetch(`${address}/api/archive`, { method: "POST", body: archive! }),
  };
}

function multipart(make: () => string): HostileInput["send"] {
  return (address) =>
    fetch(`${address}/api/documents`, {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: make(),
    });
}

function json(path: string, make: () => string): HostileInput["send"] {
  return (address) =>
    fetch(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: make(),
    });
}

const lists = (length: number): string => `[${"[],".repeat(length / 3)}[]]`;

function ask(question: string, more: object = {}): HostileInput["send"] {
  return (address) =>
    fetch(`${address}/api/ask`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ question, sources: ["library"], ...more }),
    });
}

function headed(headings: number, headingLength: number, bodyLength: number): string {
  const part = `<h2>${"a.".repeat(headingLength / 2)}</h2><p>${prose(bodyLength / headings)}</p>`;
  return `<!doctype html><title>Bridge</title><main><h1>${"b.".repeat(headingLength / 2)}</h1>${part.repeat(headings)}</main>`;
}

const field = (name: string, value: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

export const ORDINARY: HostileInput = {
  name: "an ordinary question",
  send: ask("How do I change the port?", { writer: "model" }),
};

const PASSWORD = "How do I set a password?";

export const HOSTILE_INPUTS: readonly HostileInput[] = [
  { name: "heading of 50 kB over 300 kB", send: upload("a.html", () => headed(1, 50_000, 300_000)) },
  { name: "six headings of 10 kB over 240 kB", send: upload("a.html", () => headed(6, 10_000, 240_000)) },
  { name: "text of 1 MB", send: upload("a.txt", () => prose(1e6)) },
  { name: "text of 49 MB", send: uploadLarge, isLarge: true },
  {
    name: "archive of a text of 49 MB, made",
    prepare: async (address) => (await uploadLarge(address)).arrayBuffer(),
    send: archiveOf,
    isLarge: true,
  },
  { name: "archive of a text of 49 MB, taken in", ...archiveTakenIn(), isLarge: true },
  { name: "one line of 5 MB", send: upload("a.txt", () => "word ".repeat(1e6)) },
  { name: "page of 5 MB", send: upload("a.html", () => `<main><p>${prose(5e6)}</p></main>`), isLarge: true },
  {
    name: "page of 100,000 links",
    send: upload("a.html", () =>
      Array.from({ length: 100_000 }, (_, nth) => `<a href="/l${nth}">words of link ${nth}</a>`).join(""),
    ),
  },
  { name: "49 MB that are no text", send: upload("a.bin", () => noise(48.9e6)), isLarge: true },
  {
    name: "an address with 48 MB of empty lists",
    send: json("/api/documents", () => `{"url":"https://a.example/","a":${lists(48e6)}}`),
    isLarge: true,
  },
  {
    name: "a check with 9 MB of empty lists",
    send: json("/api/check", () => `{"text":"A.","documents":${lists(9e6)}}`),
  },
  {
    name: "form of 100,000 fields",
    send: multipart(
      () => `${Array.from({ length: 100_000 }, (_, nth) => field(`f${nth}`, "v")).join("")}--x--\r\n`,
    ),
  },
  {
    name: "form of 200,000 empty fields",
    send: multipart(() => `${field("f", "").repeat(200_000)}--x--\r\n`),
  },
  { name: "form of 49 MB of boundaries", send: multipart(() => "--x\r\n".repeat(9.7e6)), isLarge: true },
  {
    name: "form with a name of 20 MB",
    send: multipart(() => `${field("n".repeat(20e6), "v")}--x--\r\n`),
    isLarge: true,
  },
  {
    name: "a model's answer of 12,000 full stops",
    send: ask(PASSWORD, { writer: "model" }),
    modelText: ". ".repeat(12_000),
  },
  {
    name: "a model's answer of 160 claims",
    send: ask(PASSWORD, { writer: "model" }),
    modelText: Array.from(
      { length: 160 },
      (_, nth) => `The password of server ${nth} is set in 19${nth} by Ada [1].`,
    ).join(" "),
  },
  ...Object.entries({
    quotes: `${'"'.repeat(3_999)}a`,
    words: "ab ".repeat(1_333),
    characters: "一二".repeat(2_000),
    sites: "site:a.b ".repeat(400),
    marks: `a${"\u0301".repeat(3_990)}`,
  }).map(([name, question]) => ({ name: `question of ${name}`, send: ask(question) })),
];

function noise(length: number): Uint8Array<ArrayBuffer> {
  const random = seeded(9);
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) bytes[at] = random() * 256;
  return bytes;
}
