import { expect, it } from "vitest";
import { createRegistry } from "./registry.ts";

it("writes counters, gauges and histograms as Prometheus reads them", () => {
  const registry = createRegistry();
  const calls = registry.counter("calls_total", "Calls.");
  calls.add({ model: 'a "b"\\c\n' });
  calls.add({ model: 'a "b"\\c\n' }, 2);
  registry.gauge("waiting", "Who waits.", () => 4);
  const seconds = registry.histogram("seconds", "How long.", [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 7]) seconds.observe({ route: "/a" }, value);
  expect(registry.text()).toBe(`# HELP calls_total Calls.
# TYPE calls_total counter
calls_total{model="a \\"b\\"\\\\c\\n"} 3
# HELP waiting Who waits.
# TYPE waiting gauge
waiting 4
# HELP seconds How long.
# TYPE seconds histogram
seconds_bucket{route="/a",le="0.1"} 2
seconds_bucket{route="/a",le="1"} 3
seconds_bucket{route="/a",le="+Inf"} 4
seconds_sum{route="/a"} 7.65
seconds_count{route="/a"} 4
`);
});
