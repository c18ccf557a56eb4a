/** Templates: the list, drafts, versions, preview and checks. */
import type {
  DiffLine,
  FieldName,
  TemplateAddress,
  TemplateBlock,
  TemplateContent,
  TemplateDraft,
  TemplateDraftSave,
  TemplateFinding,
  TemplateList,
  TemplatePreview,
  TemplatePreviewRequest,
  TemplatePurpose,
  TemplateSummary,
  TemplateVersion,
  TemplateView,
} from "@/bindings";
import { type Handlers, refusal } from ".";
import {
  bodyText,
  builtIn,
  fieldsOf,
  inlineText,
  labelOf,
  languages,
  mailHtml,
  valueFor,
} from "./templateSamples";
import type { World } from "./world";

interface Kept {
  versions: { content: TemplateContent; at: number; by: string; how: string }[];
  draft: TemplateDraft | null;
}

export interface PretendTemplate {
  id: string;
  purpose: TemplatePurpose;
  name: string;
  in_use: boolean;
  built_in: boolean;
  contents: Map<string, Kept>;
}

const kept = new WeakMap<World, PretendTemplate[]>();
const brought: [TemplatePurpose, string][] = [
  ["invite", "Enrollment invite"],
  ["reminder", "Reminder"],
  ["enrolled", "Device enrolled"],
  ["expired", "Invite expired"],
  ["by_myself", "By myself card"],
  ["self_enrollment", "Self enrollment notice"],
];

/** The templates of this world; tests and the development page may change them first. */
export function templatesOf(world: World): PretendTemplate[] {
  let all = kept.get(world);
  if (!all) {
    all = brought.map(([purpose, name]) => ({
      id: purpose,
      purpose,
      name,
      in_use: true,
      built_in: true,
      contents: new Map(),
    }));
    kept.set(world, all);
  }
  return all;
}

/** A world in which somebody has written: own words in three languages, drafts, a copy that is not in use. */
export function writtenTemplates(world: World): void {
  const all = templatesOf(world);
  const [invite] = all;
  if (!invite) return;
  for (const [index, language] of ["en", "fr", "de"].entries())
    publish(
      world,
      invite,
      { template_id: "invite", channel: "email", language },
      "Edited",
      3 + index,
    );
  publish(world, invite, { template_id: "invite", channel: "sms", language: "en" }, "Edited", 4);
  keptOf(invite, { template_id: "invite", channel: "email", language: "en" }).draft = {
    content: builtIn("invite", "email", "en"),
    saved_at: world.now - 120_000,
    saved_by: "Priya Raman",
    from_version: 1,
  };
  all.splice(1, 0, {
    ...invite,
    id: "copy-1",
    name: "Nurses on night shift",
    in_use: false,
    built_in: false,
    contents: new Map(),
  });
}

/** What is kept of one content; tests look, and write as another window would. */
export function keptContent(world: World, address: TemplateAddress): Kept {
  return keptOf(find(world, address.template_id), address);
}

const keyOf = ({ channel, language }: TemplateAddress) => `${channel} ${language}`;

function keptOf(template: PretendTemplate, address: TemplateAddress): Kept {
  const found = template.contents.get(keyOf(address)) ?? { versions: [], draft: null };
  template.contents.set(keyOf(address), found);
  return found;
}

function publish(
  world: World,
  template: PretendTemplate,
  address: TemplateAddress,
  how: string,
  daysAgo = 0,
  content?: TemplateContent,
): void {
  const one = keptOf(template, address);
  one.versions.push({
    content: content ?? builtIn(template.purpose, address.channel, address.language),
    at: (daysAgo > 0 ? world.now : Date.now()) - daysAgo * 86_400_000,
    by: world.overview.account_name,
    how,
  });
}

function find(world: World, id: unknown): PretendTemplate {
  const found = templatesOf(world).find((template) => template.id === id);
  if (!found) throw refusal("not_found", "This template is not there any more.");
  return found;
}

function summary(template: PretendTemplate): TemplateSummary {
  const contents = [...template.contents].flatMap(([key, one]) => {
    if (one.versions.length === 0 && !one.draft) return [];
    const [channel = "email", language = ""] = key.split(" ");
    const last = one.versions.at(-1);
    return [
      {
        channel: channel as "email" | "sms",
        language,
        version: one.versions.length,
        published_at: last?.at ?? null,
        published_by: last?.by ?? "",
        draft_saved_at: one.draft?.saved_at ?? null,
      },
    ];
  });
  const moments = contents.flatMap(({ published_at }) => published_at ?? []);
  const { id, purpose, name, in_use, built_in } = template;
  const changed_at = moments.length > 0 ? Math.max(...moments) : null;
  const channels: TemplateSummary["channels"] = purpose === "passcode" ? ["sms"] : ["email", "sms"];
  return { id, purpose, name, in_use, channels, built_in, changed_at, contents };
}

function contentAt(template: PretendTemplate, address: TemplateAddress, number: number | null) {
  const one = keptOf(template, address);
  const first = builtIn(template.purpose, address.channel, address.language);
  if (number === null) return one.draft?.content ?? one.versions.at(-1)?.content ?? first;
  return number === 0 ? first : (one.versions[number - 1]?.content ?? first);
}

function view(world: World, address: TemplateAddress): TemplateView {
  const template = find(world, address.template_id);
  const one = keptOf(template, address);
  return {
    template: summary(template),
    address,
    published: contentAt(template, address, one.versions.length),
    version: one.versions.length,
    draft: one.draft,
    built_in: builtIn(template.purpose, address.channel, address.language),
    fields: fieldsOf(template.purpose),
  };
}

function used(blocks: readonly TemplateBlock[]): FieldName[] {
  return blocks.flatMap((block): FieldName[] => {
    switch (block.type) {
      case "button":
        return ["link"];
      case "qrPanel":
        return ["qr_code", ...used(block.content)];
      case "bulletList":
      case "orderedList":
        return block.content.flatMap((item) => used(item.content));
      case "horizontalRule":
        return [];
      default:
        return (block.content ?? []).flatMap((piece) =>
          piece.type === "field" ? [piece.attrs.name] : [],
        );
    }
  });
}

const gsm = /^[\x20-\x7e\n£¥èéùìòÇØøÅåÄÖÑÜ§¿äöñüàÉßÆæ]*$/;

function segmentsOf(words: string) {
  const forced_by = [...new Set([...words].filter((sign) => !gsm.test(sign)))].slice(0, 5);
  const ucs = forced_by.length > 0;
  const units = words.length;
  const [single, part] = ucs ? [70, 67] : [160, 153];
  const segments = units <= single ? 1 : Math.ceil(units / part);
  return {
    encoding: ucs ? "UCS-2" : "GSM-7",
    segments,
    units,
    units_available: segments === 1 ? single : segments * part,
    forced_by,
  };
}

function findingsOf(
  purpose: TemplatePurpose,
  content: TemplateContent,
  words: string,
): TemplateFinding[] {
  const opens = fieldsOf(purpose).some(({ field }) => field === "link");
  const there =
    content.channel === "email"
      ? used(content.body)
      : used([{ type: "paragraph", content: content.body }]);
  const findings: TemplateFinding[] = [];
  const missing = (["link", "passcode"] as const).find((name) => opens && !there.includes(name));
  findings.push(
    missing
      ? {
          code: "required",
          level: "must",
          fact: `The ${labelOf(missing).toLowerCase()} is missing`,
          more:
            missing === "link"
              ? "Without it nobody can enroll. Add the button or the field Enrollment link."
              : "The portal asks for it. Add the field Passcode.",
          field: missing,
        }
      : {
          code: "required",
          level: "passed",
          fact: "All required fields present",
          more: [...new Set(there)].map(labelOf).join(", "),
          field: null,
        },
  );
  if (opens && !missing && !there.includes("expires_on"))
    findings.push({
      code: "expiry",
      level: "look",
      fact: "It does not say when the link ends",
      more: "People put off what has no date. Add the field Expires on.",
      field: "expires_on",
    });
  if (content.channel === "email") {
    if (content.subject.length === 0)
      findings.push({
        code: "subject",
        level: "must",
        fact: "The subject is empty",
        more: "Say in a few words what the reader shall do.",
        field: null,
      });
    findings.push({
      code: "text_part",
      level: "passed",
      fact: "Plain-text part",
      more: "Made from this message",
      field: null,
    });
  } else {
    const { segments, units, units_available } = segmentsOf(words);
    findings.push({
      code: "segments",
      level: segments > 2 ? "look" : "passed",
      fact: `${segments} SMS ${segments === 1 ? "segment" : "segments"}`,
      more: `${units} of ${units_available} characters`,
      field: null,
    });
  }
  if (/\{[a-z ]+\}/i.test(words))
    findings.push({
      code: "unknown_field",
      level: "look",
      fact: "Words in braces",
      more: "They are sent as they stand. Type { and choose the field.",
      field: null,
    });
  const order = ["must", "look", "passed"];
  return findings.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function preview(world: World, request: TemplatePreviewRequest): TemplatePreview {
  const { address, content } = request;
  const { purpose } = find(world, address.template_id);
  const row = world.invites.find((invite) => invite.user_id === request.user_id);
  const person = row?.user_name ?? "Dana Whitlock";
  const value = (name: FieldName) => valueFor(name, person, request);
  const words =
    content.channel === "email" ? bodyText(content.body, value) : inlineText(content.body, value);
  const findings = findingsOf(purpose, content, words);
  const may_publish = findings.every(({ level }) => level !== "must");
  if (content.channel === "sms") {
    const text = { to: "+44 7700 900123", text: words, ...segmentsOf(words) };
    return { mail: null, text, findings, may_publish };
  }
  const html = mailHtml(content.body, value, address.language, request.pictures);
  const mail = {
    from: "Northwind Health IT <it@northwind.example>",
    to: `${person} <${row?.user_email ?? "d.whitlock@northwind.example"}>`,
    subject: inlineText(content.subject, value),
    preheader: inlineText(content.preheader, value) || words.slice(0, 80),
    html,
    text: words,
    bytes: html.length + words.length + 900,
  };
  return { mail, text: null, findings, may_publish };
}

const linesOf = (content: TemplateContent) => {
  const value = (name: FieldName) => `{${labelOf(name)}}`;
  if (content.channel === "sms") return inlineText(content.body, value).split("\n");
  return [
    `Subject: ${inlineText(content.subject, value)}`,
    ...bodyText(content.body, value)
      .split("\n")
      .filter((line) => line !== ""),
  ];
};

function compare(before: string[], after: string[]): DiffLine[] {
  const same = (line: string, there: string[]) => there.includes(line);
  const lines: DiffLine[] = before
    .filter((line) => !same(line, after))
    .map((text) => ({ kind: "removed", text }));
  return [
    ...lines,
    ...after.map((text): DiffLine => ({ kind: same(text, before) ? "same" : "added", text })),
  ];
}

let copies = 1;

export const templateCommands: Handlers = {
  list_templates: (world): TemplateList => ({
    templates: templatesOf(world).map(summary),
    languages,
    organisation_language: "en",
  }),
  template: (world, args) => view(world, args.address as TemplateAddress),
  save_template_draft: (world, args): TemplateDraft => {
    const { address, content, follows } = args.draft as TemplateDraftSave;
    const one = keptOf(find(world, address.template_id), address);
    if ((one.draft?.saved_at ?? null) !== follows)
      throw refusal("conflict", "Somebody else has saved this draft meanwhile.");
    one.draft = {
      content,
      saved_at: Math.max(Date.now(), (follows ?? 0) + 1),
      saved_by: world.overview.account_name,
      from_version: one.versions.length,
    };
    return one.draft;
  },
  discard_template_draft: (world, args) => {
    const address = args.address as TemplateAddress;
    keptOf(find(world, address.template_id), address).draft = null;
    return view(world, address);
  },
  preview_template: (world, args) => preview(world, args.request as TemplatePreviewRequest),
  publish_template: (world, args) => {
    const address = args.address as TemplateAddress;
    const template = find(world, address.template_id);
    const one = keptOf(template, address);
    if (!one.draft || one.draft.saved_at !== args.draftSavedAt)
      throw refusal("conflict", "Somebody else has saved this draft meanwhile.");
    publish(world, template, address, "Edited", 0, one.draft.content);
    one.draft = null;
    return view(world, address);
  },
  template_versions: (world, args): TemplateVersion[] => {
    const address = args.address as TemplateAddress;
    const { versions } = keptOf(find(world, address.template_id), address);
    const made = versions.map((version, index) => ({
      number: index + 1,
      published_at: version.at,
      published_by: version.by,
      how: version.how,
      current: index === versions.length - 1,
    }));
    const first = {
      number: 0,
      published_at: null,
      published_by: "",
      how: "As Muster brings it along",
      current: versions.length === 0,
    };
    return [...made.reverse(), first];
  },
  compare_template: (world, args) => {
    const { address, from, to } = args.compare as {
      address: TemplateAddress;
      from: number;
      to: number | null;
    };
    const template = find(world, address.template_id);
    return compare(
      linesOf(contentAt(template, address, from)),
      linesOf(contentAt(template, address, to)),
    );
  },
  revert_template: (world, args) => {
    const address = args.address as TemplateAddress;
    const to = Number(args.to);
    const template = find(world, address.template_id);
    const how = to === 0 ? "As Muster brings it along" : `As version ${to}`;
    publish(world, template, address, how, 0, contentAt(template, address, to));
    return view(world, address);
  },
  duplicate_template: (world, args) => {
    const from = find(world, args.templateId);
    copies += 1;
    const id = `copy-${copies}`;
    const contents = new Map(
      [...from.contents].map(([key, one]) => [key, { ...one, versions: [...one.versions] }]),
    );
    templatesOf(world).push({
      ...from,
      id,
      name: String(args.name),
      in_use: false,
      built_in: false,
      contents,
    });
    return id;
  },
  rename_template: (world, args) => {
    const name = String(args.name);
    if (templatesOf(world).some((other) => other.name === name && other.id !== args.templateId))
      throw refusal("invalid_input", "There is a template of this name.", { field: "name" });
    find(world, args.templateId).name = name;
    return null;
  },
  remove_template: (world, args) => {
    const gone = find(world, args.templateId);
    kept.set(
      world,
      templatesOf(world).filter((template) => template !== gone),
    );
    return null;
  },
  use_template: (world, args) => {
    for (const template of templatesOf(world))
      if (template.purpose === args.purpose) template.in_use = template.id === args.templateId;
    return null;
  },
  export_template: (world, args) =>
    `/home/priya/Documents/${find(world, args.templateId).name}.muster-template.json`,
  import_template: (world) => {
    copies += 1;
    const id = `copy-${copies}`;
    const name = "Onboarding 2026";
    const contents = new Map<string, Kept>();
    templatesOf(world).push({
      id,
      purpose: "invite",
      name,
      in_use: false,
      built_in: false,
      contents,
    });
    const address: TemplateAddress = { template_id: id, channel: "email", language: "en" };
    keptOf(find(world, id), address).draft = {
      content: builtIn("invite", "email", "en"),
      saved_at: Date.now(),
      saved_by: world.overview.account_name,
      from_version: 0,
    };
    return {
      template_id: id,
      name,
      contents: [address],
      as_shipped: 11,
      left_out: ["A field that Muster does not know: “Desk number”"],
    };
  },
  send_template_test: (world, args) => {
    const { to } = args.test as { to: string };
    if (!/@|^\+?\d/.test(to))
      throw refusal("invalid_input", "That is no address.", { field: "to" });
    return {
      reply: `250 2.0.0 Ok: queued as 4F1B9022C7`,
      through: world.overview.mail_is_trial ? "the trial outbox" : "mail.northwind.example",
    };
  },
};
