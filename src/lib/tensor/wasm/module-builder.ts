/**
 * Puts functions of `instructions.ts` together to the bytes of a WebAssembly module that imports one shared memory
 * (`env.memory`) and exports all its functions. Nothing else of the format is known here: no tables, globals or data.
 */
import { unsigned, VALUE_TYPES, type Code, type Local, type ValueType } from "./instructions.ts";

/** The most pages that a memory of 32 bits has. */
const MOST_PAGES = 65_536;

/** A function while it is written. Functions return nothing: results go to memory. */
export class FunctionBuilder {
  readonly parameters: ValueType[] = [];
  readonly locals: ValueType[] = [];
  code: Code = [];

  /** All parameters come before the first local. */
  parameter(type: ValueType = "i32"): Local {
    this.parameters.push(type);
    return { index: this.parameters.length - 1, type };
  }

  local(type: ValueType = "i32"): Local {
    this.locals.push(type);
    return { index: this.parameters.length + this.locals.length - 1, type };
  }

  vectors(count: number): Local[] {
    return Array.from({ length: count }, () => this.local("v128"));
  }

  body(...code: Code[]): void {
    this.code = code;
  }
}

export class ModuleBuilder {
  readonly #functions: { readonly name: string; readonly built: FunctionBuilder }[] = [];

  /** Adds a function and gives the number by which later ones call it. */
  add(name: string, write: (builder: FunctionBuilder) => void): number {
    const built = new FunctionBuilder();
    write(built);
    this.#functions.push({ name, built });
    return this.#functions.length - 1;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const functions = this.#functions;
    const types = functions.map(({ built }) => [
      0x60,
      list(built.parameters.map((type) => [VALUE_TYPES[type]])),
      list([]),
    ]);
    const memory = [text("env"), text("memory"), 0x02, 0x03, unsigned(1), unsigned(MOST_PAGES)];
    return Uint8Array.from(
      flatten([
        [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(1, list(types)),
        section(2, list([memory])),
        section(3, list(functions.map((_, index) => unsigned(index)))),
        section(7, list(functions.map(({ name }, index) => [text(name), 0x00, unsigned(index)]))),
        section(10, list(functions.map(({ built }) => sized(functionCode(built))))),
      ]),
    );
  }
}

function functionCode({ locals, code }: FunctionBuilder): Code {
  return [list(locals.map((type) => [1, VALUE_TYPES[type]])), code, 0x0b];
}

const list = (items: readonly Code[]): Code => [unsigned(items.length), items];
const text = (name: string): Code => list(Array.from(name, (letter) => [letter.charCodeAt(0)]));
const section = (id: number, content: Code): Code => [id, sized(content)];

function sized(content: Code): Code {
  const bytes = flatten(content);
  return [unsigned(bytes.length), bytes];
}

function flatten(code: Code, into: number[] = []): number[] {
  for (const part of code) {
    if (typeof part === "number") into.push(part);
    else flatten(part, into);
  }
  return into;
}
