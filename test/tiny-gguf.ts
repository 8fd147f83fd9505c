/**
 * A tiny language model as a GGUF file, written from a seed and the same each time: a Llama of one layer over single
 * bytes, with random weights, or a Qwen3 that judges texts. It proves that files are loaded, streamed, stopped and bound by a grammar; what it
 * writes is noise and says nothing of quality.
 *
 * The format is GGUF 3 (ggml's docs/gguf.md): header, key-values, tensor table, tensors aligned to 32 bytes.
 */
import { seeded } from "./seeded.ts";

export interface TinyGgufOptions {
  readonly seed?: number;
  readonly layers?: number;
  /** A multiple of 32. */
  readonly width?: number;
  readonly contextLength?: number;
  /** The Jinja template of the file; ChatML where it is not given, none for `null`. */
  readonly chatTemplate?: string | null;
  /** With a head that judges texts, by chance: a Qwen3, whose rerankers have one. */
  readonly isReranker?: boolean;
}

/** Numbers of value types in the key-value list. */
const [UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY] = [4, 5, 6, 7, 8, 9];
const F32_TENSOR = 0;
const ALIGNMENT = 32;
/** Token types: normal, unknown, control, byte. */
const [NORMAL, UNKNOWN, CONTROL, BYTE] = [1, 2, 3, 6];
const HEADS = 4;

const CHATML =
  "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

/** Some 200 kB with the defaults. */
export function makeTinyGguf(options: TinyGgufOptions = {}): Uint8Array {
  const {
    seed = 1,
    layers = 1,
    width = 64,
    contextLength = 2048,
    chatTemplate = CHATML,
    isReranker = false,
  } = options;
  const kind = isReranker ? "qwen3" : "llama";
  const vocabulary = makeVocabulary();
  const chance = seeded(seed);
  const random = (count: number, spread: number): Float32Array =>
    Float32Array.from({ length: count }, () => (chance() - 0.5) * 2 * spread);
  const ones = (count: number): Float32Array => new Float32Array(count).fill(1);
  const [size, inner, spread] = [vocabulary.length, width * 2, Math.sqrt(3 / width)];

  const tensors: { name: string; shape: number[]; data: Float32Array }[] = [];
  const add = (name: string, shape: number[], data: Float32Array): void => {
    tensors.push({ name: `${name}.weight`, shape, data });
  };
  add("token_embd", [width, size], random(width * size, 1));
  add("output_norm", [width], ones(width));
  // Tokens that no reader could print get no weight, so that greedy writing never chooses them.
  const output = random(width * size, spread);
  for (const [token, { text }] of vocabulary.entries()) {
    if (!isPrintable(text)) output.fill(0, token * width, (token + 1) * width);
  }
  add("output", [width, size], output);
  for (let layer = 0; layer < layers; layer += 1) {
    const matrix = (name: string, rows: number, columns: number): void =>
      add(`blk.${layer}.${name}`, [columns, rows], random(rows * columns, spread));
    add(`blk.${layer}.attn_norm`, [width], ones(width));
    for (const name of ["attn_q", "attn_k", "attn_v", "attn_output"]) matrix(name, width, width);
    add(`blk.${layer}.ffn_norm`, [width], ones(width));
    if (isReranker)
      for (const name of ["attn_q_norm", "attn_k_norm"])
        add(`blk.${layer}.${name}`, [width / HEADS], ones(width / HEADS));
    matrix("ffn_gate", inner, width);
    matrix("ffn_up", inner, width);
    matrix("ffn_down", width, inner);
  }

  if (isReranker) add("cls.output", [width, 2], random(width * 2, spread));

  const bytes = new Writer();
  bytes.raw(new TextEncoder().encode("GGUF"));
  bytes.uint32(3);
  bytes.uint64(tensors.length);
  const keys: [name: string, type: number, value: unknown][] = [
    ["general.architecture", STRING, kind],
    ["general.name", STRING, "Footnote tiny random"],
    [`${kind}.context_length`, UINT32, contextLength],
    [`${kind}.embedding_length`, UINT32, width],
    [`${kind}.block_count`, UINT32, layers],
    [`${kind}.feed_forward_length`, UINT32, inner],
    [`${kind}.attention.head_count`, UINT32, HEADS],
    [`${kind}.attention.head_count_kv`, UINT32, HEADS],
    [`${kind}.attention.layer_norm_rms_epsilon`, FLOAT32, 1e-5],
    [`${kind}.rope.dimension_count`, UINT32, width / HEADS],
    ["tokenizer.ggml.model", STRING, "llama"],
    ["tokenizer.ggml.tokens", STRING, vocabulary.map(({ text }) => text)],
    ["tokenizer.ggml.scores", FLOAT32, vocabulary.map((_, nth) => -nth)],
    ["tokenizer.ggml.token_type", INT32, vocabulary.map(({ type }) => type)],
    ["tokenizer.ggml.unknown_token_id", UINT32, 0],
    ["tokenizer.ggml.bos_token_id", UINT32, 1],
    ["tokenizer.ggml.eos_token_id", UINT32, 2],
    ["tokenizer.ggml.add_space_prefix", BOOL, false],
  ];
  if (isReranker) keys.push([`${kind}.classifier.output_labels`, STRING, ["yes", "no"]]);
  if (chatTemplate !== null) keys.push(["tokenizer.chat_template", STRING, chatTemplate]);
  bytes.uint64(keys.length);
  for (const [name, type, value] of keys) {
    bytes.string(name);
    if (Array.isArray(value)) {
      bytes.uint32(ARRAY);
      bytes.uint32(type);
      bytes.uint64(value.length);
      for (const one of value) bytes.value(type, one);
    } else {
      bytes.uint32(type);
      bytes.value(type, value);
    }
  }
  let offset = 0;
  for (const { name, shape, data } of tensors) {
    bytes.string(name);
    bytes.uint32(shape.length);
    for (const length of shape) bytes.uint64(length);
    bytes.uint32(F32_TENSOR);
    bytes.uint64(offset);
    offset = aligned(offset + data.byteLength);
  }
  bytes.align();
  for (const { data } of tensors) {
    bytes.raw(new Uint8Array(data.buffer));
    bytes.align();
  }
  return bytes.finish();
}

/** What llama.cpp insists on: the three special tokens, a token for each byte, and pieces for plain characters. */
function makeVocabulary(): { text: string; type: number }[] {
  const hex = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`;
  return [
    { text: "<unk>", type: UNKNOWN },
    { text: "<s>", type: CONTROL },
    { text: "</s>", type: CONTROL },
    { text: "<|im_start|>", type: CONTROL },
    { text: "<|im_end|>", type: CONTROL },
    ...Array.from({ length: 256 }, (_, byte) => ({ text: hex(byte), type: BYTE })),
    { text: "\u2581", type: NORMAL },
    ...Array.from({ length: 94 }, (_, nth) => ({ text: String.fromCharCode(33 + nth), type: NORMAL })),
  ];
}

function isPrintable(text: string): boolean {
  return text.length === 1;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** Bytes written one after another, little end first. */
class Writer {
  #chunks: Uint8Array[] = [];
  #length = 0;

  raw(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  uint32(value: number): void {
    this.raw(new Uint8Array(new Uint32Array([value]).buffer));
  }

  uint64(value: number): void {
    this.raw(new Uint8Array(new BigUint64Array([BigInt(value)]).buffer));
  }

  string(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.uint64(bytes.length);
    this.raw(bytes);
  }

  value(type: number, value: unknown): void {
    if (type === STRING) this.string(String(value));
    else if (type === BOOL) this.raw(Uint8Array.of(value === true ? 1 : 0));
    else if (type === FLOAT32) this.raw(new Uint8Array(new Float32Array([Number(value)]).buffer));
    else this.raw(new Uint8Array(new Int32Array([Number(value)]).buffer));
  }

  align(): void {
    this.raw(new Uint8Array(aligned(this.#length) - this.#length));
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}
