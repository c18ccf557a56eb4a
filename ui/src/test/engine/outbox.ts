/** The trial outbox. */
import type { OutboxMail, OutboxRow } from "@/bindings";
import { type Handlers, refusal } from ".";
import { sampleMail } from "./samples";
import type { World } from "./world";

const cleared = new WeakSet<World>();

function mails(world: World): OutboxRow[] {
  if (cleared.has(world)) return [];
  return world.invites
    .filter((row) => row.via === "email" && row.sent_at !== null)
    .map((row, index) => ({
      id: `mail-${row.id}`,
      to: `${row.user_name} <${row.user_email}>`,
      subject: sampleMail(
        world.overview.organisation,
        { name: row.user_name, email: row.user_email },
        { platform: row.platform, valid_hours: 168 },
      ).subject,
      at: row.sent_at ?? row.created_at,
      bytes: 18_400 + index * 7,
    }));
}

export const outboxCommands: Handlers = {
  list_outbox: (world, args) => {
    const all = mails(world);
    const from = Number(args.cursor ?? 0);
    const limit = Number(args.limit);
    return {
      rows: all.slice(from, from + limit),
      next: from + limit < all.length ? String(from + limit) : null,
      folder: `${world.overview.data_folder}/outbox`,
    };
  },
  outbox_mail: (world, args): OutboxMail => {
    const row = world.invites.find((invite) => `mail-${invite.id}` === args.id);
    if (!row) throw refusal("not_found", "This mail is not in the folder any more.");
    const mail = sampleMail(
      world.overview.organisation,
      { name: row.user_name, email: row.user_email },
      { platform: row.platform, valid_hours: 168 },
    );
    return {
      id: String(args.id),
      from: `${mail.from} <it@northwind.example>`,
      to: `${row.user_name} <${row.user_email}>`,
      subject: mail.subject,
      at: row.sent_at ?? row.created_at,
      html: mail.html,
      text: mail.text,
      raw: `Message-ID: <${row.id}@northwind.example>\r\nTo: ${row.user_email}\r\nSubject: ${mail.subject}\r\nAuto-Submitted: auto-generated\r\n\r\n${mail.text}`,
    };
  },
  clear_outbox: (world) => {
    const { length } = mails(world);
    cleared.add(world);
    return length;
  },
  reveal_outbox: () => null,
};
