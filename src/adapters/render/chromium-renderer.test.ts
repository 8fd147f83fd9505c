/** With a real Chromium, on pages of this machine. */
import { spawn } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createGuardedFetcher, type FetchedPage, type GuardedFetcher } from "../http/guarded-fetcher.ts";
import { createChromiumRenderer } from "./chromium-renderer.ts";
import { findChromium } from "./find-chromium.ts";
import { renderingFetcher, type Renderer } from "./rendering-fetcher.ts";

const executable = findChromium(undefined, process.env["PATH"]);
if (executable === undefined) {
  console.warn("Rendering is not tested: there is no Chromium here (apt-get install chromium).");
}

const shell = (script: string): string =>
  `<!doctype html><html><head><title>Shell</title></head><body><div id="root"></div><script>${script}</script></body></html>`;

describe.skipIf(executable === undefined)("a page that needs JavaScript", () => {
  const servers: Server[] = [];
  let fetcher: GuardedFetcher | undefined;
  let renderer: Renderer | undefined;

  /** `host:port` of a server. */
  const served = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const pagesAt = (pages: (request: IncomingMessage) => string | undefined, seen: string[] = []) =>
    served((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      const html = pages(request);
      response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html" }).end(html);
    });
  const open = (allowHosts: readonly string[], limits: { deadlineMs?: number; idleMs?: number } = {}) => {
    renderer = createChromiumRenderer({ executable: executable ?? "", allowHosts, ...limits });
    fetcher = renderingFetcher(createGuardedFetcher({ allowHosts }), renderer);
    return fetcher;
  };

  afterEach(async () => {
    await fetcher?.close();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  it("is read as it is once its scripts have run, in the words that they fetch", async () => {
    const host = await served((request, response) => {
      if (request.url === "/data")
        return void response
          .setHeader("content-type", "application/json")
          .end('{"words": "The well of Odenthal 井深六十米"}');
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        shell(
          `fetch("/data").then((r) => r.json()).then(({words}) => setTimeout(() => { root.innerHTML = "<h1>Well</h1><p>" + words + " is deep.</p>"; }, 50))`,
        ),
      );
    });
    const page = await open([host], { deadlineMs: 60_000 }).fetch(`http://${host}/`);
    expect(page).toMatchObject({ url: `http://${host}/`, contentType: "text/html; charset=utf-8" });
    expect(new TextDecoder().decode(page.bytes)).toContain("<p>The well of Odenthal 井深六十米 is deep.</p>");
  });

  it("is told when it stays empty, or when nobody waits for it any more", async () => {
    const host = await pagesAt(() => shell("1"));
    const pages = open([host], { deadlineMs: 60_000 });
    await expect(pages.fetch(`http://${host}/`)).rejects.toMatchObject({
      code: "page-needs-javascript",
      message: expect.stringContaining("stayed empty"),
    });
    const stop = AbortSignal.abort();
    await expect(pages.fetch(`http://${host}/`, { signal: stop })).rejects.toMatchObject({
      code: "cancelled",
    });
  }, 90_000);

  it("ends although its scripts never do, and the next one is rendered", async () => {
    const words = `root.textContent = "Good words, enough of them to be a page. ".repeat(9)`;
    const host = await pagesAt(({ url }) => shell(url === "/busy" ? "for (;;) {}" : words));
    const deadlineMs = 8_000;
    const pages = open([host], { deadlineMs });
    await expect(pages.fetch(`http://${host}/busy`)).rejects.toMatchObject({ code: "fetch-timeout" });
    const good = await pages.fetch(`http://${host}/good`);
    expect(new TextDecoder().decode(good.bytes)).toContain("Good words");
  }, 90_000);

  describe("and reaches for what it may not", () => {
    const datagrams: string[] = [];
    let udp: Socket;
    beforeAll(async () => {
      udp = createSocket("udp4", (message) => datagrams.push(message.toString("hex")));
      udp.bind(0, "127.0.0.1");
      await once(udp, "listening");
    });
    afterAll(() => udp.close());

    it("reaches nothing: no internal host, no socket, no frame, no window, no form, no worker", async () => {
      const reached: string[] = [];
      let connections = 0;
      const inside = await served((request, response) => {
        reached.push(request.url ?? "");
        response.setHeader("access-control-allow-origin", "*").end("secret");
      });
      servers.at(-1)?.on("connection", () => connections++);
      const { port } = udp.address();
      const script = `
        const log = [];
        const at = "http://${inside}";
        const tell = (what) => { log.push(what); };
        fetch(at + "/fetch").then((r) => r.text()).then((t) => tell("fetch " + t), () => tell("fetch refused"));
        fetch("/post", { method: "POST", body: "x" }).then(() => tell("post sent"), () => tell("post refused"));
        navigator.sendBeacon(at + "/beacon", "x");
        new Image().src = at + "/image";
        const link = document.createElement("link"); link.rel = "preconnect"; link.href = at; document.head.append(link);
        const frame = document.createElement("iframe"); frame.src = at + "/frame"; document.body.append(frame);
        const file = document.createElement("iframe"); file.src = "file:///etc/passwd"; document.body.append(file);
        try { new WebSocket("ws://${inside}/socket"); } catch {}
        try { new EventSource(at + "/events"); } catch {}
        try { new WebTransport("https://${inside}/transport"); } catch {}
        const blob = URL.createObjectURL(new Blob(['fetch("' + at + '/worker"); new WebSocket("ws://${inside}/worker-socket")']));
        try { new Worker(blob); } catch {}
        try { navigator.serviceWorker.register("/service.js").catch(() => undefined); } catch {}
        try {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${port}" }, { urls: "turn:${inside}?transport=tcp", username: "u", credential: "p" }] });
          peer.createDataChannel("x");
          peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        } catch {}
        try { open(at + "/window"); } catch {}
        const form = document.createElement("form"); form.method = "post"; form.action = at + "/form"; form.target = "_blank"; document.body.append(form); form.submit();
        setTimeout(() => { root.innerHTML = "<p>" + log.join(", ") + ". " + "Words to make a page of it. ".repeat(12) + "</p>"; }, 1500);
      `;
      const seen: string[] = [];
      const host = await pagesAt(({ url }) => (url === "/" ? shell(script) : undefined), seen);
      // The operator allows the internal host, but not to this page.
      const page = await open([host, inside], { deadlineMs: 60_000 }).fetch(`http://${host}/`);
      const html = new TextDecoder().decode(page.bytes);
      expect(html).toContain("fetch refused");
      expect(html).toContain("post refused");
      expect(html).not.toContain("secret");
      expect(reached).toEqual([]);
      expect(connections).toBe(0);
      expect(datagrams).toEqual([]);
      expect(seen.filter((request) => !request.startsWith("GET /"))).toEqual([]);
    }, 90_000);
  });

  it.skipIf(process.platform !== "linux")(
    "leaves no browser behind: not when idle, not when closed",
    async () => {
      const host = await pagesAt(() => shell(`root.textContent = "Words. ".repeat(60)`));
      const pages = open([host], { deadlineMs: 60_000, idleMs: 50 });
      await pages.fetch(`http://${host}/`);
      while (childrenOf(process.pid).length > 0) await sleep(20);
      await pages.fetch(`http://${host}/`);
      await pages.close();
      expect(childrenOf(process.pid)).toEqual([]);
    },
    30_000,
  );

  it.skipIf(process.platform !== "linux")(
    "leaves none behind when the process that asked is killed",
    async () => {
      const host = await pagesAt(() => shell(`root.textContent = "Words. ".repeat(60)`));
      const here = (name: string): string => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
      const program = `
      const { createChromiumRenderer } = await import(${here("./chromium-renderer.ts")});
      const renderer = createChromiumRenderer({ executable: ${JSON.stringify(executable)}, allowHosts: ["${host}"] });
      const bytes = new TextEncoder().encode(${JSON.stringify(shell("root.textContent = 'Words'"))});
      await renderer.render({ url: "http://${host}/", status: 200, contentType: "text/html", bytes });
      console.log("rendered");
      setInterval(() => undefined, 1000);
    `;
      const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      const browsers = childrenOf(child.pid ?? 0);
      expect(browsers.length).toBeGreaterThan(0);
      child.kill("SIGKILL");
      await once(child, "close");
      while (browsers.some(isRunning)) await sleep(20);
    },
    30_000,
  );
});

it("where rendering is off, fails and says how to turn it on", async () => {
  const bytes = new TextEncoder().encode(shell("1"));
  const page: FetchedPage = {
    url: "https://a.example/",
    status: 200,
    contentType: "text/html",
    bytes,
    from: "network",
    fetchedAt: "2026-11-01T00:00:00.000Z",
  };
  const plain: GuardedFetcher = {
    fetch: async () => page,
    send: () => Promise.reject(new Error("No engine is asked here.")),
    close: async () => undefined,
  };
  await expect(renderingFetcher(plain, undefined).fetch("https://a.example/")).rejects.toMatchObject({
    code: "page-needs-javascript",
    hint: expect.stringContaining("FOOTNOTE_RENDER=chromium"),
  });
});

function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && commandOf(pid).includes("chrom"));
}

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(read(pid, "stat"))?.[1]);
}

function commandOf(pid: number): string {
  return read(pid, "cmdline");
}

/** An ended process may still be listed until its parent has looked. */
function isRunning(pid: number): boolean {
  return /\) [^ZX] /.test(read(pid, "stat"));
}

function read(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}
