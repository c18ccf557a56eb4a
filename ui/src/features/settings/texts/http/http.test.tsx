import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { TextChange } from "@/bindings";
import { expectAccessible } from "@/test/axe";
import type { PretendEngine } from "@/test/engine";
import { sampleGateways } from "@/test/engine/textSamples";
import { usedGateway } from "@/test/engine/texts";
import { openConsole } from "@/test/render";
import { exampleRequest } from "./example";
import { render } from "./template";

const path = "/settings/texts";
const opened = () => openConsole(path, {}, ({ world }) => usedGateway(world, "generic"));
const chips = (into: string) => screen.findByRole("group", { name: `Fields for ${into}` });

/** At once: typing into so long a page takes its time. */
async function fill(label: string, text: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });
}

async function saved(engine: PretendEngine) {
  fireEvent.click(screen.getByText("Save changes"));
  await waitFor(() => expect(engine.calls.some((c) => c.command === "save_texts")).toBe(true));
  const made = engine.calls.find((c) => c.command === "save_texts");
  return (made?.args.change as TextChange | undefined)?.settings.gateway;
}

describe("a gateway of one's own over HTTP", () => {
  it("is saved with its headers, without the removed one", async () => {
    const engine = await opened();
    fireEvent.click(await screen.findByText("Add a header"));
    await fill("Name of header 2", "X-Api-Key");
    fireEvent.focus(screen.getByLabelText("Value of header 2"));
    const fields = await chips("the value of header 2");
    fireEvent.click(within(fields).getByText("{secret}"));
    expect(within(fields).queryByText("{text}")).toBeNull();
    fireEvent.click(screen.getByLabelText("Remove header 1"));
    expect(await saved(engine)).toMatchObject({
      kind: "generic",
      headers: [{ name: "X-Api-Key", value: "{secret}" }],
    });
  });

  it("is saved with what its answers and receipts mean", async () => {
    const engine = await opened();
    await fill("Status from", "201");
    await fill("Place in its JSON", "/status");
    await fill("which says", "ok");
    await fill("The answer contains", "queued");
    await fill("States that mean failed", "lost, gone,");
    expect(screen.getByLabelText("States that mean failed")).toHaveValue("lost, gone,");
    expect(await saved(engine)).toMatchObject({
      success: {
        from_status: 201,
        contains: "queued",
        json: { pointer: "/status", equals: "ok" },
      },
      receipt: { failed: ["lost", "gone"] },
    });
  });

  it("puts a field in where the cursor is", async () => {
    await opened();
    const body = (await screen.findByLabelText("Body")) as HTMLTextAreaElement;
    await fill("Body", "to=&text=");
    fireEvent.focus(body);
    body.setSelectionRange(3, 3);
    fireEvent.click(within(await chips("the body")).getByText("{to_digits}"));
    expect(body).toHaveValue("to={to_digits}&text=");
    expect(body).toHaveFocus();
    expect(body.selectionStart).toBe(14);
    expect(screen.getByText(/There is no \{text\} yet/)).toBeVisible();
  });

  it("has no body with GET, and gets it back with POST", async () => {
    await opened();
    const method = await screen.findByRole("combobox", { name: "Method" });
    await userEvent.click(method);
    await userEvent.click(await screen.findByRole("option", { name: "GET" }));
    expect(screen.queryByLabelText("Body")).toBeNull();
    await userEvent.click(method);
    await userEvent.click(await screen.findByRole("option", { name: "POST" }));
    expect(screen.getByLabelText("Body")).toHaveValue(sampleGateways.generic.body?.template);
  });

  it("marks the one header that was refused", async () => {
    await opened();
    await fill("Name of header 1", "Host");
    fireEvent.click(screen.getByText("Save changes"));
    expect(await screen.findByText("Muster sets this header itself.")).toBeVisible();
    const field = screen.getByLabelText("Name of header 1");
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription("Muster sets this header itself.");
    expect(screen.queryByText("Something needs mending first")).toBeNull();
    await expectAccessible();
  });

  it("warns when nobody is told where receipts go", async () => {
    await opened();
    await fill("Body", '{"to":"{to}","text":"{text}"}');
    expect(screen.getByText(/The request has no \{callback\}/)).toBeVisible();
    fireEvent.click(screen.getByLabelText("Read receipts"));
    expect(screen.queryByText(/The request has no \{callback\}/)).toBeNull();
  });
});

describe("the example request", () => {
  const http = sampleGateways.generic;

  it("has samples, dots for the secret, and follows the sender", () => {
    const request = exampleRequest(http, "Ward 4");
    expect(request).toContain("POST /v1/messages HTTP/1.1\nHost: sms.example\n");
    expect(request).toContain("Authorization: Bearer ••••••");
    expect(request).toContain("Content-Type: application/json\n\n");
    expect(JSON.parse(request.split("\n\n")[1] ?? "")).toMatchObject({
      to: "+447700900123",
      from: "Ward 4",
      text: expect.stringContaining('"K7QM-2XPD"'),
    });
    expect(exampleRequest({ ...http, url: "nowhere", body: null }, "")).toContain("POST nowhere ");
  });

  it("escapes fields as their place asks for", () => {
    const values = { ...emptyValues, text: 'a&b="<ü>\'"\n{x}\\' };
    expect(render("{text}", "url", values)).toBe("a%26b%3D%22%3C%C3%BC%3E%27%22%0A%7Bx%7D%5C");
    expect(render("{text}", "form", values)).toBe(render("{text}", "url", values));
    expect(render("{text}", "json", values)).toBe('a&b=\\"<ü>\'\\"\\n{x}\\\\');
    expect(render("{text}", "xml", values)).toBe("a&amp;b=&quot;&lt;ü&gt;&apos;&quot;&#10;{x}\\");
    expect(render("{nothing} {text}", "header", { ...values, text: "b" })).toBe("{nothing} b");
  });
});

const emptyValues = {
  ...{ to: "", to_digits: "", from: "", text: "" },
  ...{ reference: "", callback: "", secret: "" },
};
