/** `footnote user add|list|change|password|remove`: the accounts of a server, for whoever is at its machine. */
import { Command, Option } from "commander";
import pc from "picocolors";
import type { Account } from "../../../core/domain/account.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { ACCOUNT_ROLES, type AccountRole } from "../../../core/domain/policy.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { newCode } from "../../../compose/new-code.ts";
import { dollars, microsOf } from "../../../lib/money.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { type Output, printable } from "../output.ts";
import { readAll } from "../../../services/library/read-given.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface ChangeOptions extends CommonOptions {
  readonly role?: AccountRole;
  readonly cap?: number | null;
}

interface PasswordOptions extends CommonOptions {
  readonly passwordStdin?: boolean;
}

const MAX_PASSWORD_BYTES = 10_000;
const fromStdin = (): Option => new Option("--password-stdin");
const role = (): Option => new Option("--role <role>").choices([...ACCOUNT_ROLES]);

export function userCommand(): Command {
  return new Command("user")
    .addCommand(
      new Command("add")
        .argument("<email>")
        .addOption(role().default("member"))
        .addOption(fromStdin())
        .action((email: string, options: PasswordOptions & { readonly role: AccountRole }) =>
          withFootnote(options, async ({ people }, output) => {
            const { password, made } = await passwordOf(options);
            const account = await people.accounts.add({ email, password, role: options.role });
            const said = say("account.added", { email: account.email, role: account.role });
            tell(output, account, said, made);
          }),
        ),
    )
    .addCommand(
      new Command("list").action((options: CommonOptions) =>
        withFootnote(options, async ({ people }, output) => {
          const accounts = await people.accounts.list();
          output.json("user list", { accounts });
          if (output.isJson) return;
          for (const account of accounts) output.say(accountLine(account));
          if (accounts.length === 0) output.say(saidInTerminal(say("account.no-accounts")));
        }),
      ),
    )
    .addCommand(
      new Command("change")
        .argument("<email>")
        .addOption(role())
        .addOption(new Option("--cap <dollars>").argParser(readCap))
        .action((email: string, options: ChangeOptions) =>
          withFootnote(options, async ({ people }, output) => {
            const { id } = await people.accounts.find(email);
            const changes = { role: options.role, monthCapMicros: options.cap };
            const account = await people.accounts.change(id, changes);
            tell(output, account, say("account.changed", { email: account.email }));
          }),
        ),
    )
    .addCommand(
      new Command("password")
        .argument("<email>")
        .addOption(fromStdin())
        .action((email: string, options: PasswordOptions) =>
          withFootnote(options, async ({ people }, output) => {
            const account = await people.accounts.find(email);
            const { password, made } = await passwordOf(options);
            await people.accounts.setPassword(account.id, password);
            tell(output, account, say("account.changed", { email: account.email }), made);
          }),
        ),
    )
    .addCommand(
      new Command("remove").argument("<email>").action((email: string, options: CommonOptions) =>
        withFootnote(options, async ({ people }, output) => {
          const account = await people.accounts.find(email);
          await people.accounts.remove(account.id);
          tell(output, account, say("account.removed-now", { email: account.email }));
        }),
      ),
    );
}

/** A password of one's own is piped in, so that it stands in no list of commands; where it is not, one is `made`. */
async function passwordOf({
  passwordStdin,
}: PasswordOptions): Promise<{ readonly password: string; readonly made?: string }> {
  if (passwordStdin !== true) {
    const made = newCode();
    return { password: made, made };
  }
  const given = new TextDecoder().decode(await readAll(process.stdin, MAX_PASSWORD_BYTES));
  return { password: given.replace(/\r?\n$/u, "") };
}

/** What was done with an account; a password that was made for it is told this once. */
function tell(output: Output, account: Account, said: Sentence, made?: string): void {
  output.json("user", { account, ...(made === undefined ? {} : { password: made }) });
  if (output.isJson) return;
  output.say(doneLine(said));
  if (made !== undefined) output.say(saidInTerminal(say("account.password-made", { password: made })));
}

function accountLine({ email, role: is, createdAt, monthCapMicros }: Account): string {
  const cap = monthCapMicros === undefined ? [] : [dollars(monthCapMicros)];
  return `${pc.bold(printable(email))}  ${is}  ${pc.dim([createdAt.slice(0, 10), ...cap].join(", "))}`;
}

function readCap(written: string): number | null {
  if (written === "none") return null;
  if (/^\$?\d{1,7}(?:\.\d{1,6})?$/u.test(written)) return microsOf(written);
  throw new FootnoteError("bad-request", say("account.cap-form", { written }));
}
