/** The language that a file of source code is written in, by its name or its first line; as after a fence. */
import type { PageHints } from "../../../core/ports/page-reader.ts";
import { baseNameOf, endingOf } from "./name-ending.ts";
import { byName } from "../../../lib/by-name.ts";

/** Ending → language; `=` parts them where they differ. */
const ENDINGS =
  "c h=c cc=cpp cpp hpp=cpp hh=cpp cxx=cpp cs=csharp java kt=kotlin kts=kotlin scala go rs=rust swift m=objectivec mm=objectivec py=python pyw=python pyi=python rb=ruby php pl=perl pm=perl lua r jl=julia js=javascript mjs=javascript cjs=javascript jsx ts=typescript mts=typescript cts=typescript tsx vue svelte astro sh=bash bash zsh=bash fish ps1=powershell bat cmd=bat sql hs=haskell lhs=haskell ml=ocaml mli=ocaml fs=fsharp fsx=fsharp ex=elixir exs=elixir erl=erlang clj=clojure cljs=clojure edn=clojure lisp el=elisp scm=scheme rkt=racket dart zig nim d pas=pascal pp=pascal f=fortran f90=fortran f95=fortran for=fortran ada adb=ada vb=vbnet vbs=vbscript asm s=asm v=verilog sv=verilog vhd=vhdl vhdl proto thrift graphql gql tf=hcl hcl nix cmake gradle=groovy groovy mk=makefile make=makefile cob=cobol cbl=cobol sol=solidity css scss sass less xsl=xml xslt=xml jsp=java erb=ruby ejs=html hbs=html awk sed tcl coffee ps=postscript".split(
    " ",
  );

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  ENDINGS.map((one): [string, string] => {
    const [ending = "", language = ending] = one.split("=");
    return [ending, language];
  }),
);

const NAMES = byName<string>({
  makefile: "makefile",
  gnumakefile: "makefile",
  dockerfile: "dockerfile",
  containerfile: "dockerfile",
  "cmakelists.txt": "cmake",
  rakefile: "ruby",
  gemfile: "ruby",
  jenkinsfile: "groovy",
});

export function codeLanguage(head: string, hints: PageHints): string | undefined {
  const base = baseNameOf(hints).toLowerCase();
  if (NAMES[base] !== undefined) return NAMES[base];
  const ending = endingOf(hints);
  const named = LANGUAGES.get(ending ?? "");
  if (named !== undefined) return named;
  if (ending !== undefined) return undefined;
  const program = /^#!\s*\S*\/(?:env\s+(?:-S\s+)?)?([a-z]+)/u.exec(head)?.[1];
  return program === undefined ? undefined : program === "sh" ? "bash" : program;
}
