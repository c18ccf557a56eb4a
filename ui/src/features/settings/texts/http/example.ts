/** The request as it goes out, with sample values and dots in place of the secret. */
import type { SmsBodyKind, SmsGenericHttp } from "@/bindings";
import { render, sample } from "./template";

const contentTypes: Record<SmsBodyKind, string> = {
  form: "application/x-www-form-urlencoded",
  json: "application/json",
  xml: "application/xml; charset=utf-8",
};

export function exampleRequest(http: SmsGenericHttp, sender: string): string {
  const values = { ...sample, from: sender || sample.from };
  const { path, host } = target(render(http.url, "url", values));
  const lines = [`${http.method ?? "POST"} ${path} HTTP/1.1`];
  if (host) lines.push(`Host: ${host}`);
  for (const { name, value } of http.headers ?? [])
    if (name) lines.push(`${name}: ${render(value, "header", values)}`);
  if (http.user) lines.push(`Authorization: Basic ${sample.secret}`);
  const { body } = http;
  if (body)
    lines.push(
      `Content-Type: ${contentTypes[body.kind]}`,
      "",
      render(body.template, body.kind, values),
    );
  return lines.join("\n");
}

/** By hand: what reads addresses would write the dots of a secret in its own way. */
function target(url: string): { path: string; host: string } {
  const parts = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(url.trim());
  if (!parts) return { path: url.trim() || "/", host: "" };
  const rest = parts[2] ?? "";
  return { host: parts[1] ?? "", path: rest.startsWith("/") ? rest : `/${rest}` };
}
