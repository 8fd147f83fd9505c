/**
 * Records every attempt of this process to connect, with the addresses that it would go to, and stops it there: what
 * a guard lets pass is seen, and nothing leaves the machine. Names must be answered by the program's own lookup.
 */
import { isIP, type LookupFunction, Socket, type TcpSocketConnectOpts } from "node:net";

export interface RecordedConnections {
  /** `address:port`, in order. */
  readonly attempts: string[];
  stop(): void;
}

/** `letPass`: `host:port` pairs, such as servers of the test, that are connected to as if nothing were. */
export function recordConnections(letPass: ReadonlySet<string> = new Set()): RecordedConnections {
  // oxlint-disable-next-line typescript/unbound-method -- called on its socket below
  const connect = Socket.prototype.connect;
  const attempts: string[] = [];
  const stopped = (): Error => Object.assign(new Error("Recorded."), { code: "ECONNREFUSED" });

  Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
    // `net.connect` hands over its arguments as one list.
    const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as TcpSocketConnectOpts;
    const { host = "localhost", port } = options;
    if (!letPass.has(`${host}:${port}`)) {
      const { lookup } = options;
      if (isIP(host) !== 0 || lookup === undefined) {
        attempts.push(`${host}:${port}`);
        options.host = "0.0.0.0.invalid";
        options.lookup = (_host, _options, done) => done(stopped(), "", 0);
      } else {
        options.lookup = recordedLookup(lookup, (address) => attempts.push(`${address}:${port}`), stopped);
      }
    }
    return Reflect.apply(connect, this, args) as Socket;
  };
  return {
    attempts,
    stop() {
      Socket.prototype.connect = connect;
    },
  };
}

function recordedLookup(
  lookup: LookupFunction,
  record: (address: string) => void,
  stopped: () => Error,
): LookupFunction {
  return (host, options, done) =>
    lookup(host, options, (error, addresses) => {
      if (error) return done(error, "", 0);
      for (const one of Array.isArray(addresses) ? addresses : [{ address: addresses }]) record(one.address);
      done(stopped(), "", 0);
    });
}
