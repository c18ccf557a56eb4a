/** Invitees who ask for a new invite: approved as it was or with changes, or declined with words. */
import type { InviteRequest, Problem, RequestApproval } from "@/bindings";
import { type Handlers, refusal } from ".";
import { settingsOf } from "./settings";
import type { World } from "./world";

const hour = 3_600_000;
const mostWords = 300;

function find(world: World, id: unknown): InviteRequest {
  const request = world.requests.find((open) => open.id === id);
  if (!request) throw refusal("not_found", "This request is not there any more.");
  return request;
}

function close(world: World, request: InviteRequest) {
  world.requests = world.requests.filter((open) => open !== request);
  return { changed: 1, skipped: 0 };
}

export const requestCommands: Handlers = {
  list_requests: (world) => world.requests,
  approve_request: (world, args) => {
    const request = find(world, args.id);
    const { valid_hours, email } = args.approval as RequestApproval;
    const hours = valid_hours ?? settingsOf(world).organisation.default_valid_hours;
    const problems: Problem[] = [];
    if (hours < 1 || hours > 720) {
      const message = "An invite is valid for 1 hour to 30 days.";
      problems.push({ field: "valid_hours", code: "out_of_range", message });
    }
    if (email.trim() !== "" && !/^[^@\s]+@[^@\s]+\.[a-z]+$/i.test(email.trim())) {
      const message = `“${email}” is not an address that mail can be sent to.`;
      problems.push({ field: "email", code: "invalid_email", message });
    }
    if (problems.length > 0)
      throw refusal("invalid_input", "Some fields need mending.", { problems });
    if (request.hindrance) throw refusal("mail_not_ready", request.hindrance);
    world.invites = world.invites.map((row) =>
      row.id === request.invite.id
        ? {
            ...row,
            state: "queued",
            reason: "",
            live: true,
            user_email: email.trim() || row.user_email,
            expires_at: Date.now() + hours * hour,
          }
        : row,
    );
    return close(world, request);
  },
  decline_request: (world, args) => {
    const request = find(world, args.id);
    if (String(args.words).length > mostWords) {
      throw refusal("invalid_input", "Too long.", {
        problems: [
          { field: "words", code: "too_long", message: `At most ${mostWords} characters.` },
        ],
      });
    }
    return close(world, request);
  },
};
