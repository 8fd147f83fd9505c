/**
 * Starts a Chromium of this machine that reaches nothing by itself, for pages and for maps. Answering the requests of
 * its pages, and ending it, are the caller's matter.
 */
import type { Browser } from "playwright-core";

/** Nothing listens there; were it otherwise, the name resolver below would still know no name. */
const NO_PROXY_THERE = "http://127.0.0.1:1";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--dns-prefetch-disable",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  // Its name in older releases.
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-features=WebTransport,Prerender2,NetworkPrediction,MediaRouter",
  "--disable-file-system",
  // One page's scripts may not take the machine's memory: in MB, of each renderer.
  "--js-flags=--max-old-space-size=256",
  "--renderer-process-limit=2",
];

/** A loaded machine takes long to start a browser. */
const START_MS = 30_000;
export async function launchChromium(executable: string): Promise<Browser> {
  // Loaded here, since most runs of Footnote render nothing.
  const { chromium } = await import("playwright-core");
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    // Chromium refuses to run as root with its sandbox; `footnote doctor` says what that means.
    chromiumSandbox: !isRoot,
    args: FLAGS,
    proxy: { server: NO_PROXY_THERE, bypass: "<-loopback>" },
    timeout: START_MS,
    // Ours end it in order; and Chromium ends by itself when the pipe to us is closed, whatever became of us.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
