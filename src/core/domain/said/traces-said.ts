/** What is said of traces for whoever watches many servers. */
import { pairs } from "./sentence-pairs.ts";

export const tracesSaid = pairs({
  "traces.not-taken": {
    en: "The collector of traces replied HTTP {status}; what was to be sent is dropped until it takes it.",
    zh: "跟踪收集器返回 HTTP {status}；在它接收之前，要发送的内容会被丢弃。",
  },
  "traces.unreachable": {
    en: "The collector of traces cannot be reached; what was to be sent is dropped until it can.",
    zh: "无法连接跟踪收集器；在能连接之前，要发送的内容会被丢弃。",
  },
  "traces.settings": {
    en: "OTEL_EXPORTER_OTLP_ENDPOINT is no address of a collector.",
    zh: "OTEL_EXPORTER_OTLP_ENDPOINT 不是收集器的地址。",
  },
  "traces.settings-hint": {
    en: "Write it as http://HOST:4318; headers stand in OTEL_EXPORTER_OTLP_HEADERS as name=value, parted by commas.",
    zh: "请写成 http://HOST:4318；请求头写在 OTEL_EXPORTER_OTLP_HEADERS 里，形如 name=value，用逗号分开。",
  },
});
