import { afterAll, describe, expect, test } from "vitest";
import { createPdfReader } from "../read-pdf.ts";
import { dynamicFormText } from "./dynamic-form.ts";

const reader = createPdfReader({ threads: 1 });
afterAll(() => reader.close());

/** One page that says to wait, and a form beside it. */
function formPdf(xdp: string): Uint8Array {
  const shown =
    "BT /F1 12 Tf 72 700 Td (Please wait... If this message is not replaced, use Adobe Reader.) Tj ET";
  const bodies = [
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${Buffer.byteLength(xdp)} >>\nstream\n${xdp}\nendstream`,
  ];
  let file = "%PDF-1.7\n";
  const places = bodies.map((body, at) => {
    const place = Buffer.byteLength(file);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const start = Buffer.byteLength(file);
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

const field = (name: string, caption: string, ui: string, y: number, more = ""): string =>
  `<field name="${name}" x="10mm" y="${y}mm" w="120mm" h="8mm" ${more}><ui>${ui}</ui><caption reserve="40mm"><value><text>${caption}</text></value></caption></field>`;

const XDP = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform name="form" layout="tb"><pageSet><pageArea name="Page"><contentArea x="10mm" y="10mm" w="180mm" h="250mm"/><medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet><subform name="part" layout="position" w="180mm" h="200mm"><draw x="0mm" y="0mm" w="120mm" h="8mm"><value><text>Request for a berth</text></value></draw>${field("owner", "Name of owner:", "<textEdit/>", 10)}${field("boat", "Length of boat", "<textEdit/>", 20)}${field("secret", "Office use", "<textEdit/>", 30, 'presence="hidden"')}${field("send", "Send form", "<button/>", 40)}</subform></subform></template><xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form><part><owner>Ottilie Brandvold</owner><boat>11.4 m</boat><secret>42</secret></part></form></xfa:data></xfa:datasets></xdp:xdp>`;

test("reads a form of Adobe LiveCycle as captions and what was filled in, without buttons and hidden parts", async () => {
  const { text, marks, unread } = await reader.read(formPdf(XDP), undefined);
  expect(text).toBe("Request for a berth\nName of owner: Ottilie Brandvold\nLength of boat: 11.4 m");
  expect(marks).toEqual([{ kind: "page", start: 0, page: 1 }]);
  expect(unread).toBeUndefined();
});

test("refuses by name a form that is broken or says nothing", async () => {
  for (const xdp of ["<xdp:xdp", "<a/>", XDP.replaceAll(/<(?:draw|field)[\s\S]*<\/field>/gu, "")])
    await expect(reader.read(formPdf(xdp), undefined)).rejects.toMatchObject({ code: "document-unreadable" });
});

describe("the elements of a form", () => {
  test("in whatever disorder end in a text", () => {
    const deep: { children: unknown[] } = { children: [] };
    let at = deep;
    for (let depth = 0; depth < 5_000; depth++) {
      const next: { children: unknown[] } = { children: [] };
      at.children.push(next);
      at = next;
    }
    const odd = [
      undefined,
      null,
      7,
      "x",
      [],
      { children: 3 },
      { attributes: { class: [null, "xfaField"] }, children: [null, { name: 5 }] },
      deep,
    ];
    expect(dynamicFormText(odd).marks).toHaveLength(odd.length);
  });

  test("choices stand with what was chosen", () => {
    const choice = (caption: string, checked: boolean): unknown => ({
      attributes: { class: ["xfaField"] },
      children: [
        {
          name: "div",
          attributes: { class: ["xfaCaptionForCheckButton"] },
          children: [{ name: "span", value: caption }],
        },
        { name: "input", attributes: { type: "radio", checked } },
      ],
    });
    expect(dynamicFormText([{ children: [choice("* Yes", true), choice("No", false)] }]).text).toBe(
      "[x] Yes\n[ ] No",
    );
  });
});
