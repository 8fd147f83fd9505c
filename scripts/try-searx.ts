/**
 * Asks two questions through a real metasearch server: Debian's `searx`, whose engines find pages of this machine.
 * Optional, and not part of `npm run check`; where searx is missing it says what to install and ends well. Nothing
 * leaves the machine.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import type { Turn } from "../src/core/domain/answer.ts";
import { repositoryRoot } from "./repository-root.ts";

const PROGRAM = "searx-run";
/** Where Debian puts what searx shows its own page with. */
const SHARED = "/usr/share/python3-searx";
/** Python imports some hundred engines first. */
const START_MS = 60_000;
const ASK_MS = 60_000;

const PAGES = [
  {
    path: "/lighthouse",
    title: "The lighthouse of Varn",
    text: "The lighthouse of Varn was built in 1764 by the engineer Ottilie Krause on a rock outside the harbour.",
    question: "When was the lighthouse of Varn built?",
    answer: "1764",
  },
  {
    path: "/%E7%81%AF%E5%A1%94",
    title: "瓦恩灯塔",
    text: "瓦恩灯塔由工程师奥蒂莉·克劳泽在港口外的礁石上建造，塔高四十一米，灯光三十公里外可见。",
    question: "瓦恩灯塔有多高？",
    answer: "四十一米",
  },
] as const;

const run = promisify(execFile);

if (!isInstalled()) {
  console.log("try-searx: not run, searx is not installed (on Debian: apt-get install searx)");
} else {
  const problems = await trySearx();
  for (const problem of problems) console.log(problem);
  console.log(`try-searx: ${PAGES.length} questions, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function isInstalled(): boolean {
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, PROGRAM)));
}

async function trySearx(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-searx-"));
  const pages = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://pages");
    const page = PAGES.find(({ path }) => path === url.pathname);
    if (page) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      return void response.end(
        `<html><head><title>${page.title}</title></head><body><article><h1>${page.title}</h1><p>${page.text}</p></article></body></html>`,
      );
    }
    const host = request.headers.host ?? "";
    const results = PAGES.map(({ path, title }) => ({
      url: `http://${host}${path}`,
      title,
      content: `About ${title}`,
    }));
    if (url.pathname === "/find.json") {
      response.setHeader("content-type", "application/json");
      return void response.end(JSON.stringify({ results }));
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    const items = results.map((one) => `<li><a href="${one.url}">${one.title}</a><p>${one.content}</p></li>`);
    response.end(`<html><body><ul>${items.join("")}</ul></body></html>`);
  });
  let searx: ChildProcess | undefined;
  try {
    const host = `127.0.0.1:${await listening(pages)}`;
    const port = await freePort();
    const settings = join(folder, "settings.yml");
    // JSON is YAML.
    writeFileSync(settings, JSON.stringify(settingsOf(port, host)));
    const log = openSync(join(folder, "searx.log"), "w");
    searx = spawn(PROGRAM, [], {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, SEARX_SETTINGS_PATH: settings },
      stdio: ["ignore", log, log],
    });
    const address = `http://127.0.0.1:${port}`;
    await started(searx, address, join(folder, "searx.log"));
    const problems: string[] = [];
    for (const page of PAGES) problems.push(...(await tryQuestion(page, address, host, folder)));
    return problems;
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  } finally {
    await end(searx);
    pages.closeAllConnections();
    pages.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole configuration: Debian's searx has no defaults of its own. */
function settingsOf(port: number, host: string) {
  return {
    general: { debug: false, instance_name: "searx", contact_url: false, enable_stats: false },
    brand: {
      git_url: "",
      git_branch: "",
      issue_url: "",
      docs_url: "",
      public_instances: "",
      wiki_url: "",
      twitter_url: "",
    },
    search: {
      safe_search: 0,
      autocomplete: "",
      default_lang: "",
      ban_time_on_fail: 5,
      max_ban_time_on_fail: 120,
      formats: ["html", "json"],
    },
    server: {
      port,
      bind_address: "127.0.0.1",
      secret_key: "only for this try",
      base_url: false,
      image_proxy: false,
      http_protocol_version: "1.0",
      method: "POST",
    },
    ui: {
      static_path: join(SHARED, "static"),
      templates_path: join(SHARED, "templates"),
      default_theme: "oscar",
      default_locale: "",
      theme_args: { oscar_style: "logicodev" },
    },
    outgoing: { request_timeout: 5, useragent_suffix: "", pool_connections: 10, pool_maxsize: 10 },
    engines: [
      {
        name: "local json",
        engine: "json_engine",
        shortcut: "lj",
        categories: "general",
        // searx speaks https alone to engines that do not say so.
        enable_http: true,
        search_url: `http://${host}/find.json?q={query}`,
        results_query: "results",
        url_query: "url",
        title_query: "title",
        content_query: "content",
      },
      {
        name: "local html",
        engine: "xpath",
        shortcut: "lh",
        categories: "general",
        // searx speaks https alone to engines that do not say so.
        enable_http: true,
        search_url: `http://${host}/find?q={query}`,
        results_xpath: "//li",
        url_xpath: ".//a/@href",
        title_xpath: ".//a",
        content_xpath: ".//p",
      },
    ],
    locales: { en: "English", zh: "中文" },
    doi_resolvers: { "doi.org": "https://doi.org/" },
    default_doi_resolver: "doi.org",
  };
}

async function tryQuestion(
  { path, text, question, answer }: (typeof PAGES)[number],
  searxUrl: string,
  host: string,
  folder: string,
): Promise<string[]> {
  const { stdout } = await run(
    process.execPath,
    [join(repositoryRoot, "bin/footnote.mjs"), "ask", question, "--json", "--sources", "web"],
    {
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        FOOTNOTE_DATA: join(folder, "data"),
        FOOTNOTE_ALLOW_HOSTS: host,
        SEARXNG_URL: searxUrl,
      },
      timeout: ASK_MS,
    },
  );
  const turn = JSON.parse(stdout) as Turn;
  const quotes = turn.answer.claims.flatMap((claim) => claim.citations.map(({ quote }) => quote.text));
  const problems = turn.notices.map((notice) => `${question} ${notice.message}`);
  if (!quotes.some((quote) => quote.includes(answer) && text.includes(quote))) {
    problems.push(`${question} No quote of the page names ${answer}: ${JSON.stringify(quotes)}`);
  }
  const url = `http://${host}${path}`;
  if (!turn.answer.sources.some((source) => source.url === url))
    problems.push(`${question} ${url} is no source.`);
  return problems;
}

async function started(searx: ChildProcess, address: string, log: string): Promise<void> {
  const giveUpAt = performance.now() + START_MS;
  while (performance.now() < giveUpAt && searx.exitCode === null) {
    const reply = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (reply !== undefined) return;
    await sleep(200);
  }
  throw new Error(`searx did not start:\n${readFileSync(log, "utf8").slice(-2_000)}`);
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once("close", resolve);
  });
  child.kill("SIGKILL");
  await ended;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** searx is told its port, and cannot choose one. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  server.close();
  return port;
}
