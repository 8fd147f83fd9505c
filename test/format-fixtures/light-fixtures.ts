/** Small files of light markup with tables: see `format-fixture.ts`. */
import { type FormatFixture, utf8 } from "./format-fixture.ts";

export const LIGHT_FIXTURES: readonly FormatFixture[] = [
  {
    name: "pumps.adoc",
    bytes: utf8(
      '= Pumps of Tarvik\n\n== Flow\n\n[cols="1,1"]\n|===\n|Pump |Maker\n\n|Nordre\n|Rike\n|Søndre\n|Vang\n|===\n\nNOTE: Oil it in April.\n',
    ),
    mediaType: "text/plain",
    says: ["== Flow", "| Pump | Maker |", "| Søndre | Vang |", "NOTE: Oil it in April."],
    never: ["|==="],
    question: "Who is the maker of the pump Søndre?",
    answer: "Vang",
  },
  {
    name: "piers.mediawiki",
    bytes: utf8(
      "== Piers ==\n'''Stavnes''' is in the [[Orm|Orm district]].<ref>Census</ref>\n\n{| class=\"wikitable\"\n! Pier !! Depth\n|-\n| Aust || 7.2 m\n|-\n| style=\"x\" | Vest || 4.5 m\n|}\n",
    ),
    mediaType: "text/plain",
    says: ["Stavnes is in the Orm district.", "| Pier | Depth |", "| Vest | 4.5 m |"],
    never: ["Census", "wikitable", "'''"],
    question: "What is the depth of the pier Vest?",
    answer: "4.5 m",
  },
  {
    name: "kilns.tex",
    bytes: utf8(
      "\\documentclass{article}\\title{Kilns of Brua}\\begin{document}\n\\section{Peaks}\n\\begin{tabular}{lr}\nKiln & Peak \\\\ \\hline\nEldre & 940~degrees \\\\\nYngre & 1,210~degrees \\\\\n\\end{tabular}\n\\end{document}\n",
    ),
    mediaType: "text/plain",
    says: ["\\section{Peaks}", "| Kiln | Peak |", "| Yngre | 1,210 degrees |"],
    never: ["hline", "tabular"],
    question: "What is the peak of the kiln Yngre?",
    answer: "1,210 degrees",
  },
  {
    name: "buoys.rst",
    bytes: utf8(
      "Buoys\n=====\n\n+--------+-------+\n| Buoy   | Light |\n+========+=======+\n| Ytterst| red   |\n+--------+-------+\n| Innerst| green |\n+--------+-------+\n\n.. list-table:: Fees\n   :header-rows: 1\n\n   * - Berth\n     - Fee\n   * - Lang\n     - 18\n\nPaid on Mondays.\n",
    ),
    mediaType: "text/x-rst",
    says: [
      "Buoys",
      "| Buoy | Light |",
      "| Innerst | green |",
      "| Berth | Fee |",
      "| Lang | 18 |",
      "Paid on Mondays.",
    ],
    never: ["+---", "* -"],
    question: "What is the light of the buoy Innerst?",
    answer: "green",
  },
  {
    name: "winches.org",
    bytes: utf8("* Winches\n| Winch | Pull |\n|-------+------|\n| Fore | 310 kg |\n| Aft | 275 kg |\n"),
    mediaType: "text/org",
    says: ["* Winches", "| Winch | Pull |", "|-------|------|", "| Aft | 275 kg |"],
    question: "What is the pull of the winch Aft?",
    answer: "275 kg",
  },
];
