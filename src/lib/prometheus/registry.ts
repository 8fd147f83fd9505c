/**
 * Counters and histograms, and the text in which Prometheus reads them (exposition format 0.0.4). Of a few hundred series: whoever labels
 * one takes care that its labels are few, and say nothing of a person.
 */

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(labels: Labels, by?: number): void;
}

export interface Histogram {
  observe(labels: Labels, value: number): void;
}

export interface Registry {
  counter(name: string, help: string): Counter;
  /** `bounds`: the upper ones of its buckets, rising; the last, without one, is added. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram;
  /** What is as it is when it is asked for. */
  gauge(name: string, help: string, read: () => number, labels?: Labels): void;
  text(): string;
}

export function createRegistry(): Registry {
  const families: (() => string[])[] = [];
  const family = (name: string, kind: string, help: string, lines: () => string[]): void => {
    families.push(() => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...lines()]);
  };
  return {
    counter(name, help) {
      const sums = new Map<string, number>();
      family(name, "counter", help, () => [...sums].map(([labels, sum]) => `${name}${labels} ${sum}`));
      return {
        add(labels, by = 1) {
          const key = written(labels);
          sums.set(key, (sums.get(key) ?? 0) + by);
        },
      };
    },

    histogram(name, help, bounds) {
      const series = new Map<string, { labels: Labels; counts: number[]; sum: number }>();
      family(name, "histogram", help, () =>
        [...series.values()].flatMap(({ labels, counts, sum }) => {
          let below = 0;
          const buckets = [...bounds, Infinity].map((bound, nth) => {
            below += counts[nth] ?? 0;
            const le = bound === Infinity ? "+Inf" : String(bound);
            return `${name}_bucket${written({ ...labels, le })} ${below}`;
          });
          return [
            ...buckets,
            `${name}_sum${written(labels)} ${sum}`,
            `${name}_count${written(labels)} ${below}`,
          ];
        }),
      );
      return {
        observe(labels, value) {
          const key = written(labels);
          const known = series.get(key) ?? { labels, counts: [], sum: 0 };
          const bucket = bounds.findIndex((bound) => value <= bound);
          const nth = bucket === -1 ? bounds.length : bucket;
          known.counts[nth] = (known.counts[nth] ?? 0) + 1;
          known.sum += value;
          series.set(key, known);
        },
      };
    },

    gauge(name, help, read, labels = {}) {
      family(name, "gauge", help, () => [`${name}${written(labels)} ${read()}`]);
    },

    text: () => `${families.flatMap((lines) => lines()).join("\n")}\n`,
  };
}

function written(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escaped(value: string): string {
  return value
    .replaceAll("\\", "\\\\")
    .replaceAll('"', String.raw`\"`)
    .replaceAll("\n", String.raw`\n`);
}
