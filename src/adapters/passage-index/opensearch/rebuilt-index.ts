/**
 * An index of OpenSearch under two aliases: one that is searched, one that is written to. One that is made anew is filled beside the old
 * one, which goes on being searched until the new one is whole; then they change places in one step. Its version is part of its name: Footnotes
 * of two versions over one server, as while they are exchanged one after the other, each have their own.
 */
import { randomUUID } from "node:crypto";
import type { PassageId } from "../../../core/domain/ids.ts";
import type { OpensearchServer } from "./opensearch-server.ts";

export interface RebuiltIndex {
  /** The alias that is searched. */
  readonly name: string;
  /** The index that is written to; made where it is not there, as after somebody removed it. */
  written(): Promise<string>;
  /** What holds rows: the one that is searched and, while it is made anew, the one that is written to. */
  all(): Promise<string[]>;
  /** Takes rows out of all of these; they are found no more. */
  removeRows(ids: readonly PassageId[]): Promise<void>;
  /** Begins another, empty one, which is written to from now on. */
  renew(): Promise<void>;
  /** What was written so far is found. The one that is written to is also the one that is searched. */
  exchange(): Promise<void>;
  /** Removes it, whatever it holds. */
  remove(): Promise<void>;
}

/** `make`: its settings and mappings. */
export function rebuiltIndex(server: OpensearchServer, name: string, make: () => object): RebuiltIndex {
  const write = `${name}-write`;

  /** The index behind each alias, where it is there. */
  const find = async (): Promise<{ searched?: string; written?: string }> => {
    const { body, statusCode } = await server.run((client) =>
      client.indices.getAlias({ name: [name, write] }, { ignore: [404] }),
    );
    if (statusCode === 404 && "error" in body && Object.keys(body).length <= 2) return {};
    const found: { searched?: string; written?: string } = {};
    for (const [index, known] of Object.entries(body)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a partial reply has other fields beside the indexes
      const aliases = (known as { aliases?: object } | null)?.aliases ?? {};
      if (name in aliases) found.searched = index;
      if (write in aliases) found.written = index;
    }
    return found;
  };

  const create = async (aliases: Record<string, { is_write_index?: boolean }>): Promise<string> => {
    const index = `${name}-${Date.now().toString(36)}${randomUUID().slice(0, 8)}`;
    await server.run((client) => client.indices.create({ index, body: { ...make(), aliases } }));
    return index;
  };

  const written = async (): Promise<string> => {
    const found = await find();
    if (found.written !== undefined) return found.written;
    const aliases = {
      [write]: { is_write_index: true },
      ...(found.searched === undefined ? { [name]: {} } : {}),
    };
    try {
      return await create(aliases);
    } catch (thrown) {
      // Another process was faster: there cannot be two that are written to.
      const made = (await find()).written;
      if (made === undefined) throw thrown;
      return made;
    }
  };

  const others = async (...kept: (string | undefined)[]): Promise<string[]> => {
    const { body } = await server.run((client) => client.indices.get({ index: `${name}-*` }));
    return Object.keys(body).filter((index) => !kept.includes(index));
  };

  const drop = async (indexes: readonly string[]): Promise<void> => {
    for (const index of indexes) {
      await server.run((client) => client.indices.delete({ index, ignore_unavailable: true }));
    }
  };

  const all = async (): Promise<string[]> => {
    const found = await find();
    return [...new Set([found.searched, found.written])].filter((index) => index !== undefined);
  };

  return {
    name,
    written,
    all,

    async removeRows(ids) {
      if (ids.length === 0) return;
      for (const index of await all()) {
        await server.bulk(
          ids.map((id) => ({ index, id })),
          true,
        );
      }
    },

    async renew() {
      const before = await written();
      const index = await create({});
      const actions = [
        { remove: { index: before, alias: write } },
        { add: { index, alias: write, is_write_index: true } },
      ];
      await server.run((client) => client.indices.updateAliases({ body: { actions } }));
    },

    async exchange() {
      const now = await written();
      await server.run((client) => client.indices.refresh({ index: now }));
      const { searched } = await find();
      if (searched === now) return;
      const actions = [
        { add: { index: now, alias: name } },
        ...(searched === undefined ? [] : [{ remove: { index: searched, alias: name } }]),
      ];
      await server.run((client) => client.indices.updateAliases({ body: { actions } }));
      await drop(await others(now));
    },

    async remove() {
      await drop(await others());
    },
  };
}
