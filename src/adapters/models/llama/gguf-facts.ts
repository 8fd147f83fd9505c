/**
 * What a GGUF file says of itself in its header: architecture, context, whether it has a chat template. It tells a
 * file that is no model before native code sees it, and one that is too short for its tensors. It does not read the
 * tensors.
 *
 * The format is GGUF 2 and 3 (ggml's docs/gguf.md): numbers with the little end first, strings with a length before.
 */
import { type FileHandle, open, stat } from "node:fs/promises";
import type { ModelFileFacts } from "../../../core/domain/local-model.ts";
import { modelUnusable } from "./llama-error.ts";
import { say } from "../../../core/domain/said/say.ts";
import { tensorBytes } from "./tensor-bytes.ts";

/** Bytes of each value type by its number; 0 for strings and arrays, which say their own length. */
const VALUE_BYTES = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
const [STRING, ARRAY] = [8, 9];
/** The longest that a key or a value kept may be; templates are some 10 kB, and are not kept. */
const LONGEST_TEXT = 65_535;
/** Vocabularies of 260,000 tokens take some 10 MB. */
const LONGEST_HEADER = 256_000_000;
/** ggml's GGML_MAX_DIMS. */
const MOST_DIRECTIONS = 4;
const WINDOW_BYTES = 1_048_576;
/** Where the file does not say otherwise, each tensor begins at a multiple of this. */
const ALIGNMENT = 32;

/** Throws `model-unusable` where there is no such file, it is no GGUF, or it ends within its header. */
export async function readGgufFacts(path: string): Promise<ModelFileFacts> {
  const cannotOpen = (cause?: unknown): Error =>
    modelUnusable(say("local.cannot-open", { path }), {
      hint: say("local.list-or-pull"),
      ...(cause === undefined ? {} : { cause }),
    });
  const about = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ENOENT" && cause.code !== "ENOTDIR") throw cannotOpen(cause);
    throw modelUnusable(say("local.no-file", { path }), { hint: say("local.check-path"), cause });
  });
  if (about.isDirectory()) {
    throw modelUnusable(say("local.is-folder", { path }), { hint: say("local.name-file") });
  }
  // A pipe would be waited for without end.
  if (!about.isFile()) throw cannotOpen();
  const file = await open(path).catch((cause: unknown) => {
    throw cannotOpen(cause);
  });
  try {
    return await readHeader(new HeaderReader(file, path), about.size);
  } finally {
    await file.close();
  }
}

async function readHeader(reader: HeaderReader, fileBytes: number): Promise<ModelFileFacts> {
  const magic = await reader.bytes(4);
  const version = magic.toString("latin1") === "GGUF" ? await reader.number(4) : 0;
  if (version !== 2 && version !== 3) throw notGguf(reader.path);
  const tensors = await reader.number(8);
  const count = await reader.number(8);
  const values = new Map<string, string | number>();
  for (let nth = 0; nth < count; nth += 1) {
    const key = await reader.text();
    const type = await reader.number(4);
    const value = await readValue(reader, type);
    if (value !== undefined) values.set(key, value);
  }
  const alignment = values.get("general.alignment");
  await checkTensors(reader, tensors, fileBytes, typeof alignment === "number" ? alignment : ALIGNMENT);
  const architecture = values.get("general.architecture");
  if (typeof architecture !== "string") throw notGguf(reader.path);
  const title = values.get("general.name");
  const contextTokens = values.get(`${architecture}.context_length`);
  return {
    architecture,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof contextTokens === "number" ? { contextTokens } : {}),
    hasChatTemplate: values.has("tokenizer.chat_template"),
  };
}

/** Each tensor has a name, its lengths in each direction, a type and a place in the data that follow. */
async function checkTensors(
  reader: HeaderReader,
  count: number,
  fileBytes: number,
  alignment: number,
): Promise<void> {
  let needed = 0;
  for (let nth = 0; nth < count; nth += 1) {
    await reader.text();
    const directions = await reader.number(4);
    if (directions > MOST_DIRECTIONS) throw notGguf(reader.path);
    const lengths: number[] = [];
    for (let direction = 0; direction < directions; direction += 1) lengths.push(await reader.number(8));
    const type = await reader.number(4);
    needed = Math.max(needed, (await reader.number(8)) + tensorBytes(type, lengths));
  }
  const from = Math.ceil(reader.position / Math.max(1, alignment)) * alignment;
  if (from + needed > fileBytes) throw tooShort(reader.path);
}

/** A string or whole number; `undefined` for what nobody asks for, which is only passed over. */
async function readValue(reader: HeaderReader, type: number): Promise<string | number | undefined> {
  if (type === STRING) return reader.text();
  if (type === ARRAY) {
    const [inner, length] = [await reader.number(4), await reader.number(8)];
    const size = VALUE_BYTES[inner];
    if (size === undefined || inner === ARRAY) throw notGguf(reader.path);
    if (inner !== STRING) reader.skip(size * length);
    else for (let nth = 0; nth < length; nth += 1) reader.skip(await reader.number(8));
    return undefined;
  }
  const size = VALUE_BYTES[type];
  if (size === undefined) throw notGguf(reader.path);
  if (type === 4 || type === 10) return reader.number(size);
  reader.skip(size);
  return undefined;
}

class HeaderReader {
  readonly path: string;
  readonly #file: FileHandle;
  #window = Buffer.alloc(0);
  /** Where the window begins in the file, and where reading is within it, perhaps beyond its end. */
  #start = 0;
  #at = 0;

  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.path = path;
  }

  async bytes(length: number): Promise<Buffer> {
    if (this.#at + length > this.#window.length) await this.#refill(length);
    const bytes = this.#window.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  /** Little end first. Larger than a file can be long is a broken file. */
  async number(length: number): Promise<number> {
    const bytes = await this.bytes(length);
    if (length < 8) return bytes.readUIntLE(0, length);
    const value = Number(bytes.readBigUInt64LE());
    if (!Number.isSafeInteger(value)) throw notGguf(this.path);
    return value;
  }

  /** Empty where it is too long to be kept. */
  async text(): Promise<string> {
    const length = await this.number(8);
    if (length <= LONGEST_TEXT) return (await this.bytes(length)).toString("utf8");
    this.skip(length);
    return "";
  }

  skip(length: number): void {
    this.#at += length;
  }

  /** In the file. */
  get position(): number {
    return this.#start + this.#at;
  }

  async #refill(length: number): Promise<void> {
    this.#start += this.#at;
    this.#at = 0;
    if (this.#start > LONGEST_HEADER) throw notGguf(this.path);
    const window = Buffer.alloc(Math.max(WINDOW_BYTES, length));
    const { bytesRead } = await this.#file.read(window, 0, window.length, this.#start);
    this.#window = window.subarray(0, bytesRead);
    if (bytesRead < length) {
      throw tooShort(this.path);
    }
  }
}

function tooShort(path: string): Error {
  return modelUnusable(say("local.ends-early", { path }), {
    hint: say("local.remove-and-pull"),
  });
}

function notGguf(path: string): Error {
  return modelUnusable(say("local.no-gguf", { path }), {
    hint: say("local.choose-gguf"),
  });
}
