/** What sending a draft would do: who, which numbers, the text, what must be mended first. */
import type { InviteDraft, PlanView, Problem, RecipientDraft, TextPreview, Via } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { sendsText } from "@/components/vias";
import { groupFor } from "./groups";
import { leftOfTheDay } from "./texts";
import type { World } from "./world";

/** Price of one part of a text. */
const price = 0.075;

const money = (parts: number) => `${(parts * price).toFixed(3)} EUR`;

/** As the engine takes it: the typed number, else the one that is known. */
function numberOf(world: World, { email, phone }: RecipientDraft): string {
  const typed = phone?.trim() ?? "";
  return typed || (world.invites.find((row) => row.user_email === email)?.phone ?? "");
}

function phoneProblem(number: string, field: string): Problem | null {
  if (number === "") return { field, code: "required", message: "A phone number is needed here." };
  if (number.startsWith("+850")) {
    const message =
      "Texts may not go to this country (KP). The list stands in Settings, Text messages.";
    return { field, code: "not_allowed", message };
  }
  if (/^\+[\d ]{8,}$/.test(number)) return null;
  return { field, code: "invalid_phone", message: `“${number}” is not a phone number.` };
}

function problemsOf(world: World, draft: InviteDraft): Problem[] {
  const problems: Problem[] = [];
  const note = (field: string, code: Problem["code"], message: string) =>
    problems.push({ field, code, message });
  if (draft.recipients.length === 0)
    note("recipients", "required", "Choose at least one person to invite.");
  draft.recipients.forEach((person, index) => {
    const { name, email } = person;
    if (name.trim() === "")
      note(`recipients.${index}.name`, "required", "The name must not be blank.");
    if (!/^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(email)) {
      const words = `“${email}” is not an address that mail can be sent to.`;
      note(`recipients.${index}.email`, "invalid_email", words);
    } else if (sendsText(draft.via ?? "email")) {
      const problem = phoneProblem(numberOf(world, person), `recipients.${index}.phone`);
      if (problem) problems.push(problem);
    }
  });
  if (draft.group.length > 100)
    note("group", "too_long", "The group name is longer than 100 characters.");
  return problems;
}

function sampleText(organisation: string, draft: InviteDraft, to: string, via: Via): TextPreview {
  const device = platformWords[draft.platform].device;
  const german = draft.language === "de";
  const link = "http://192.168.1.20:8480/m/7QK2TQ8ZK";
  const text =
    via === "split"
      ? german
        ? `${organisation}: Ihr Einmal-Passcode ist K7M4 9QXP. Den Link finden Sie in der Mail.`
        : `${organisation}: your one-time passcode is K7M4 9QXP. The link is in the mail.`
      : draft.language === "ja"
        ? `${organisation}：デバイスの設定 ${link} パスコード K7M4 9QXP`
        : `${organisation}: set up your ${device} at ${link}, passcode K7M4 9QXP. It works once, for ${draft.valid_hours} hours.`;
  const wide = [...text].some((sign) => sign.charCodeAt(0) > 255);
  const segments = Math.ceil(text.length / (wide ? 70 : 160));
  return { from: "Northwind", to, text, segments, wide, cost: money(segments) };
}

/** By rule or by default, where the draft names none. */
function groupOf(world: World, draft: InviteDraft, id: string) {
  if (draft.group.trim() !== "" || draft.platform === "neutral")
    return { group: null, group_why: "" };
  const { group, why } = groupFor(world, id, draft.owned_by, draft.platform);
  return { group, group_why: why };
}

export function planOf(world: World, draft: InviteDraft): PlanView {
  const via = draft.via ?? "email";
  const problems = problemsOf(world, draft);
  const fine = problems.length === 0;
  const known = new Map(world.invites.map((row) => [row.user_email, row]));
  const users = new Map(world.users.map((user) => [user.email.toLowerCase(), user]));
  const recipients = draft.recipients.map((person) => ({
    name: person.name,
    email: person.email,
    phone: fine && sendsText(via) ? numberOf(world, person) : null,
    is_new: !known.has(person.email) && !users.has(person.email.toLowerCase()),
    ...groupOf(world, draft, users.get(person.email.toLowerCase())?.id ?? ""),
  }));
  const text =
    fine && sendsText(via)
      ? sampleText(world.overview.organisation, draft, recipients[0]?.phone ?? "", via)
      : null;
  const invites = fine ? recipients.length * draft.devices_each : 0;
  return {
    invites,
    recipients,
    new_users: recipients.filter((person) => person.is_new).length,
    new_group:
      draft.group && !world.groups.some((group) => group.name === draft.group) ? draft.group : null,
    expires_at: Date.now() + draft.valid_hours * 3_600_000,
    problems,
    warnings: draft.recipients.flatMap(({ name, email }, index): Problem[] => {
      const row = known.get(email);
      const user = users.get(email.toLowerCase());
      const field = `recipients.${index}.email`;
      if (user?.archived_at != null)
        return [
          {
            field,
            code: "archived" as const,
            message: `${name} is archived. An invite brings them back.`,
          },
        ];
      if (user?.source && user.source.state !== "present")
        return [
          {
            field,
            code: "has_left" as const,
            message: `${name} has left ${user.source.directory}.`,
          },
        ];
      if (!row?.live || row.platform !== draft.platform) return [];
      const message = `${name} already has a live invite for ${platformWords[draft.platform].label}.`;
      return [{ field: `recipients.${index}.email`, code: "live_invite_exists" as const, message }];
    }),
    undo_seconds: 10,
    texts_left_today: text ? leftOfTheDay(world, text.segments * invites * price) : null,
    text,
    texts_cost: text ? money(text.segments * invites) : "",
  };
}
