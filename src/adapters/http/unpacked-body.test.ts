import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { describe, expect, test } from "vitest";
import { closeServersAfterEach, served } from "./loopback-servers.ts";

closeServersAfterEach();

const TEXT = "<p>The harbour light turns white and red, 港口的灯。</p>".repeat(50);

describe("a packed body", () => {
  test.each([
    ["gzip", gzipSync(TEXT)],
    ["x-gzip", gzipSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["zstd", zstdCompressSync(TEXT)],
    ["GZIP, br", brotliCompressSync(gzipSync(TEXT))],
    ["identity", Buffer.from(TEXT)],
  ])("comes out of %s", async (encoding, body) => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    expect(new TextDecoder().decode((await fetcher.fetch(at)).bytes)).toBe(TEXT);
  });

  test("is asked for in no form that cannot be unpacked", async () => {
    let accepted = "";
    const { at, fetcher } = await served((request, response) => {
      accepted = request.headers["accept-encoding"] ?? "";
      response.end();
    });
    await fetcher.fetch(at);
    expect(accepted.split(", ").toSorted()).toEqual(["br", "gzip", "zstd"]);
  });

  const zeros = Buffer.alloc(60_000_000);
  /** Blocks that unpack to nothing: a large body in the first layer, and none in the second. */
  const nothing = Buffer.concat([
    gzipSync("", { level: 0 }).subarray(0, 10),
    Buffer.alloc(50_000_000, Buffer.from("000000ffff", "hex")),
  ]);

  test.each([
    ["gzip", gzipSync(zeros)],
    ["br", brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ["zstd", zstdCompressSync(zeros)],
    ["deflate", deflateSync(zeros)],
    ["gzip, gzip", gzipSync(gzipSync(zeros))],
    ["gzip, gzip", gzipSync(nothing)],
  ])("that is a bomb of %s is cut off", async (encoding, body) => {
    expect(body.length).toBeLessThan(400_000);
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    await expect(fetcher.fetch(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "document-too-large",
    });
  });

  test("that never ends and never yields anything is cut off", async () => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.write(nothing);
    });
    await expect(fetcher.fetch(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "document-too-large",
    });
  });

  test.each([
    ["gzip", Buffer.from("these are plain words")],
    ["br", Buffer.from("these are plain words")],
    ["zstd", Buffer.from("these are plain words")],
    ["deflate", deflateRawSync(TEXT)],
    // Asks for 64 MB of memory before its first byte: single segments off, so that the window counts.
    ["zstd", Buffer.from("28b52ffd0080010000", "hex")],
    ["compress", Buffer.from(TEXT)],
    ["gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(TEXT)))],
  ])("that is not what it says (%s) is an error in plain words", async (encoding, body) => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    await expect(fetcher.fetch(at)).rejects.toMatchObject({
      code: "fetch-failed",
      retryable: false,
      message: expect.stringMatching(/cannot be unpacked|packed in a way/),
    });
  });
});
