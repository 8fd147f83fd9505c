/** What is said of OpenSearch as the passage index; `{at}` are its nodes without a password. */
import { pairs } from "./sentence-pairs.ts";

export const opensearchSaid = pairs({
  "opensearch.address": {
    en: "OPENSEARCH_URL is not the address of an OpenSearch server.",
    zh: "OPENSEARCH_URL 不是 OpenSearch 服务器的地址。",
  },
  "opensearch.address-hint": {
    en: "Write it as https://USER:PASSWORD@HOST:9200, several nodes parted by commas; special characters of the password are percent-encoded. Without it, the index lies in the data folder.",
    zh: "请写成 https://USER:PASSWORD@HOST:9200，多个节点用逗号隔开；密码中的特殊字符要用百分号编码。不设置时，索引放在数据文件夹里。",
  },
  "opensearch.index-name": {
    en: "OPENSEARCH_INDEX may hold lower-case letters, digits, - and _, and begins with a letter.",
    zh: "OPENSEARCH_INDEX 只能包含小写字母、数字、- 和 _，并以字母开头。",
  },
  "opensearch.unreachable": {
    en: "OpenSearch at {at} does not answer.",
    zh: "位于 {at} 的 OpenSearch 没有响应。",
  },
  "opensearch.unreachable-hint": {
    en: "Start it, or correct the address in OPENSEARCH_URL. What was stored is safe, and is indexed when it answers.",
    zh: "请启动它，或更正 OPENSEARCH_URL 里的地址。已保存的内容是安全的，等它响应后会建立索引。",
  },
  "opensearch.late": {
    en: "OpenSearch at {at} did not answer in time.",
    zh: "位于 {at} 的 OpenSearch 没有及时响应。",
  },
  "opensearch.certificate": {
    en: "The certificate of OpenSearch at {at} is not trusted.",
    zh: "位于 {at} 的 OpenSearch 的证书不受信任。",
  },
  "opensearch.certificate-hint": {
    en: "Name the file of the authority that signed it in NODE_EXTRA_CA_CERTS.",
    zh: "请在 NODE_EXTRA_CA_CERTS 中指定签发它的证书机构的文件。",
  },
  "opensearch.gone": {
    en: "The passage index is not there any more on OpenSearch at {at}.",
    zh: "位于 {at} 的 OpenSearch 上已经没有段落索引。",
  },
  "opensearch.gone-hint": {
    en: "It is being made anew from the documents, which are safe; `footnote reindex` does it at once.",
    zh: "正在用文档重建，文档完好无损；运行 `footnote reindex` 可以立即重建。",
  },
  "opensearch.disk-full": {
    en: "The disks of OpenSearch at {at} are full: it takes nothing more in.",
    zh: "位于 {at} 的 OpenSearch 的磁盘已满：不再接收内容。",
  },
  "opensearch.disk-full-hint": {
    en: "Free some space there or add a node; what was stored is safe, and is indexed then.",
    zh: "请在那里腾出一些空间或增加节点；已保存的内容是安全的，之后会建立索引。",
  },
  "opensearch.read-only": {
    en: "The passage index on OpenSearch at {at} is read-only.",
    zh: "位于 {at} 的 OpenSearch 上的段落索引是只读的。",
  },
  "opensearch.read-only-hint": {
    en: "Somebody has set it so (index.blocks or cluster.blocks): take that back. What was stored is safe, and is indexed then.",
    zh: "有人做了这样的设置（index.blocks 或 cluster.blocks）：请撤销。已保存的内容是安全的，之后会建立索引。",
  },
  "opensearch.refused": {
    en: "OpenSearch at {at} refuses this user or password, or does not allow this user to make indexes.",
    zh: "位于 {at} 的 OpenSearch 拒绝了这个用户或密码，或不允许这个用户建立索引。",
  },
  "opensearch.refused-hint": {
    en: "Correct the user and the password in OPENSEARCH_URL, or give the user the rights to the indexes of its prefix.",
    zh: "请更正 OPENSEARCH_URL 里的用户和密码，或授予这个用户对相应前缀的索引的权限。",
  },
  "opensearch.no-vectors": {
    en: "OpenSearch at {at} has no k-NN plugin, so nothing is found by meaning.",
    zh: "位于 {at} 的 OpenSearch 没有 k-NN 插件，因此无法按含义查找。",
  },
  "opensearch.no-vectors-hint": {
    en: "Install opensearch-knn there, which the usual distribution holds; words find the passages meanwhile.",
    zh: "请在那里安装 opensearch-knn，通常的发行版已包含它；在此期间按词语查找。",
  },
  "opensearch.busy": {
    en: "OpenSearch at {at} has too much to do.",
    zh: "位于 {at} 的 OpenSearch 太忙。",
  },
  "opensearch.busy-hint": {
    en: "Try again in a moment; where it stays so, give it more memory or another node.",
    zh: "请稍后再试；如果一直如此，请给它更多内存或增加节点。",
  },
  "opensearch.parts": {
    en: "Part of the index does not answer on OpenSearch at {at}.",
    zh: "位于 {at} 的 OpenSearch 上有一部分索引没有响应。",
  },
  "opensearch.parts-hint": {
    en: "A node is missing: start it again. It mends itself within a minute where a copy is on another node.",
    zh: "有节点缺失：请重新启动它。如果其他节点上有副本，它会在一分钟内自行恢复。",
  },
  "opensearch.answered": {
    en: "OpenSearch at {at} refused what was asked of it ({status} {type}).",
    zh: "位于 {at} 的 OpenSearch 拒绝了请求（{status} {type}）。",
  },
});
