import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { csvRows, jsonLines, tsvRows } from "./delimited.ts";
import { unzip } from "./unzip.ts";

describe("rows of text files", () => {
  it("reads quoted CSV fields with commas, quotes and line ends", () => {
    expect(csvRows('a,b\r\n"x, ""y""","1\n2"\n')).toEqual([
      ["a", "b"],
      ['x, "y"', "1\n2"],
    ]);
  });

  it("keeps quotes of TSV and drops a byte order mark and empty lines", () => {
    expect(tsvRows('\uFEFFa\t"b\n\nc\td\r\n')).toEqual([
      ["a", '"b'],
      ["c", "d"],
    ]);
  });

  it("ends JSON lines at line feeds alone and leaves broken ones out", () => {
    expect(jsonLines('{"a":"x\u2028y"}\n{"a":\n{"a":"z"}')).toEqual([{ a: "x\u2028y" }, { a: "z" }]);
  });
});

describe("unzip", () => {
  it("gives wanted files, stored or deflated, and nothing for bytes that are no archive", () => {
    const archive = zipOf([
      ["a.txt", "one", 0],
      ["b.txt", "two two two two", 8],
      ["c.bin", "three", 0],
    ]);
    const files = unzip(archive, (name) => name.endsWith(".txt"));
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a.txt", "one"],
      ["b.txt", "two two two two"],
    ]);
    expect(unzip(new Uint8Array(100), () => true).size).toBe(0);
  });
});

function zipOf(files: readonly (readonly [name: string, text: string, method: number])[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text, method] of files) {
    const body = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), body);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + body.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
