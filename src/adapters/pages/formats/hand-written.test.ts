import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isManual, readManual } from "./read-manual.ts";
import { isSqlDump, readSqlDump } from "./read-sql-dump.ts";
import { readTextile } from "./read-textile.ts";

describe("Textile", () => {
  const source = [
    "h1. Varn",
    "",
    'The *bell* of _Varn_ weighs 310 kg, see "the list":https://v.example/list.',
    "",
    "h2(#tab). Bells",
    "",
    "|_. Bell |_. Weight |",
    "|Orm |120 kg|",
    "|>. Kell |88 kg|",
    "",
    "* First",
    "** Within",
    "",
    "bq. Quoted -old- words, 3-4 of them.",
  ].join("\r\n");

  it("gives headings, rows under their columns' names, items, and words without signs", () => {
    const { text, marks, title } = readTextile(source);
    expect(title).toBe("Varn");
    expect(text).toContain("The bell of Varn weighs 310 kg, see the list.");
    expect(text).toContain("| Bell | Weight |\n| --- | --- |\n| Orm | 120 kg |\n| Kell | 88 kg |");
    expect(text).toContain("- First\n  - Within");
    expect(text).toContain("Quoted words, 3-4 of them.");
    expect(marks).toContainEqual(expect.objectContaining({ kind: "heading", title: "Bells", level: 2 }));
  });
});

describe("manual pages", () => {
  const man = [
    '.\\" by hand',
    '.TH TIDE 1 "2025-01-01"',
    ".SH NAME",
    "tide \\- print the tides of a harbour",
    ".SH OPTIONS",
    ".TP",
    '.BR \\-d ", " \\-\\-depth',
    "Print depths in \\fIfathoms\\fR instead of metres,",
    "as sailors do.",
    ".TP",
    ".B \\-q",
    "Say nothing.",
    ".SH EXAMPLES",
    ".nf",
    "tide \\-d Varn",
    ".fi",
  ].join("\n");

  it("gives what an option does beside its name", () => {
    expect(isManual(man)).toBe(true);
    const { text, title } = readManual(man);
    expect(title).toBe("TIDE(1)");
    expect(text).toContain("# NAME\n\ntide - print the tides of a harbour");
    expect(text).toContain(
      "- -d, --depth: Print depths in fathoms instead of metres, as sailors do.\n- -q: Say nothing.",
    );
    expect(text).toContain("```\ntide -d Varn\n```");
    expect(text).not.toMatch(/\\|\.T|by hand/u);
  });

  it("reads the macros of BSD", () => {
    const mdoc =
      ".Dd May 1, 2025\n.Dt TIDE 1\n.Os\n.Sh NAME\n.Nm tide\n.Nd print the tides\n.Sh DESCRIPTION\n.Bl -tag\n.It Fl d Ar depth\nDepths in fathoms.\n.El\n";
    expect(readManual(mdoc).text).toContain("- -d depth: Depths in fathoms.");
    expect(readManual(`${mdoc}.Pp\n.Ic constructor Ar toString\n`).text).toMatch(/^constructor toString$/mu);
  });

  it("takes notes with dots for none", () => {
    expect(isManual(".. and then\n.TH\n.SH")).toBe(false);
  });
});

describe("databases written out as SQL", () => {
  it("gives rows under the names of their columns", () => {
    const dump =
      "-- dump\nCREATE TABLE `bells` (\n  `name` varchar(20),\n  `weight` int DEFAULT 0,\n  `keeper` varchar(40),\n  PRIMARY KEY (`name`)\n);\n" +
      "INSERT INTO `bells` VALUES ('Varn',310,'Hanna Brandt'),('Orm',120,NULL),\n('Kell',88,'Ida O''Hara (jr.); \\'the\\' one');\n" +
      "INSERT INTO `bells` VALUES ('Sund',7,CONCAT('a',1));\n";
    expect(isSqlDump(dump)).toBe(true);
    const { text } = readSqlDump(dump);
    expect(text).toContain(
      "## bells\n\n| name | weight | keeper |\n| --- | --- | --- |\n| Varn | 310 | Hanna Brandt |",
    );
    expect(text).toContain("| Orm | 120 |  |");
    expect(text).toContain("| Kell | 88 | Ida O'Hara (jr.); 'the' one |");
    expect(text).toContain("| Sund | 7 |");
    expect(text).toContain("CREATE TABLE `bells`");
  });

  it("gives rows of PostgreSQL's own kind", () => {
    const dump = "COPY public.bells (name, weight) FROM stdin;\nVarn\t310\nOrm\t\\N\n\\.\n\nSELECT 1;\n";
    expect(readSqlDump(dump).text).toContain("| name | weight |\n| --- | --- |\n| Varn | 310 |\n| Orm |  |");
  });

  it("leaves programs in SQL, and what is broken off, as they are", () => {
    expect(isSqlDump("SELECT * FROM bells WHERE weight > 100;")).toBe(false);
    expect(isSqlDump("INSERT INTO big SELECT * FROM bells;")).toBe(false);
    expect(readSqlDump("INSERT INTO a (b, c) VALUES ('Varn', 1), ('Or").text).toContain("| Varn | 1 |");
  });
});

it("never throws, whatever stands there", () => {
  const pieces = array(
    constantFrom(
      "INSERT INTO t VALUES",
      "(",
      ")",
      "'",
      '"',
      ",",
      "\\",
      ";",
      "\n",
      "COPY t (a) FROM stdin;\n",
      ".TP",
      ".SH x",
      ".It Fl",
      "|_. a|",
      "h1. ",
      "* ",
      "*b*",
      "\\f",
      "\\(",
      "a b",
    ),
    { maxLength: 60 },
  );
  assert(
    property(pieces, (parts) => {
      const text = parts.join("");
      for (const read of [readSqlDump, readManual, readTextile])
        expect(typeof read(text).text).toBe("string");
    }),
    { numRuns: 300 },
  );
});
