/** The safetensors format, both ways: a length, a JSON head with names, types and places, then the numbers. */

export interface StoredTensor {
  readonly type: "F32" | "BF16" | "I8";
  readonly shape: readonly number[];
  readonly data: Float32Array | Uint16Array | Int8Array;
}

interface Head {
  readonly dtype: StoredTensor["type"];
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const LENGTH_BYTES = 8;

export function writeSafetensors(
  tensors: ReadonlyMap<string, StoredTensor>,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const head: Record<string, unknown> = { __metadata__: metadata };
  let size = 0;
  for (const [name, { type, shape, data }] of tensors) {
    head[name] = { dtype: type, shape, data_offsets: [size, size + data.byteLength] };
    size += data.byteLength;
  }
  const text = JSON.stringify(head);
  const bytes = new TextEncoder().encode(text);
  // Readers map the numbers straight from the file: they begin at a multiple of 8.
  const headBytes = Math.ceil(bytes.length / 8) * 8;
  const out = new Uint8Array(LENGTH_BYTES + headBytes + size).fill(
    0x20,
    LENGTH_BYTES,
    LENGTH_BYTES + headBytes,
  );
  new DataView(out.buffer).setBigUint64(0, BigInt(headBytes), true);
  out.set(bytes, LENGTH_BYTES);
  let at = LENGTH_BYTES + headBytes;
  for (const { data } of tensors.values()) {
    out.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    at += data.byteLength;
  }
  return out;
}

export function readSafetensors(file: Uint8Array): {
  readonly tensors: Map<string, StoredTensor>;
  readonly metadata: Record<string, string>;
} {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const begin = LENGTH_BYTES + Number(view.getBigUint64(0, true));
  const { __metadata__: metadata = {}, ...heads } = JSON.parse(
    new TextDecoder().decode(file.subarray(LENGTH_BYTES, begin)),
  ) as Record<string, Head> & { __metadata__?: Record<string, string> };
  const tensors = new Map(
    Object.entries(heads as Record<string, Head>).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        // A copy, because a file's bytes may stand where numbers of four bytes cannot.
        const { buffer } = Uint8Array.from(file.subarray(begin + from, begin + to));
        const data =
          dtype === "F32"
            ? new Float32Array(buffer)
            : dtype === "BF16"
              ? new Uint16Array(buffer)
              : new Int8Array(buffer);
        return [name, { type: dtype, shape, data }] as const;
      },
    ),
  );
  return { tensors, metadata };
}
