/** Overview, first run and the outbox job. */
import type { ChecklistStep, FirstRun } from "@/bindings";
import type { Handlers } from ".";
import { knownUsers } from "./users";

export const shellCommands: Handlers = {
  overview: (world) => world.overview,
  restart_engine: (world) => world.overview,
  complete_first_run: (world, args) => {
    const form = args.form as FirstRun;
    world.overview = {
      ...world.overview,
      organisation: form.organisation,
      account_name: form.admin_name,
      account_email: form.admin_email,
      set_up: true,
    };
    return world.overview;
  },
  skip_checklist_step: (world, args) => {
    const step = args.step as ChecklistStep;
    const checklist = { ...world.overview.checklist };
    if (step === "own_device") checklist.own_device_skipped = checklist.own_device = true;
    else checklist.visible = false;
    world.overview = { ...world.overview, checklist };
    return world.overview;
  },
  job_status: (world) => world.job,
  pause_job: (world, args) => {
    world.job = { ...world.job, paused: Boolean(args.paused) };
    return world.job;
  },
  reset_job_tally: (world) => {
    world.job = { ...world.job, sent: 0, failed: 0, unknown: 0, single: null };
    return world.job;
  },
  search_users: (world, args) => {
    const query = String(args.query).toLowerCase();
    if (world.users.length > 0) return knownUsers(world, query, Number(args.limit));
    const hits = world.invites
      .filter((invite) => invite.user_name.toLowerCase().includes(query))
      .slice(0, Number(args.limit))
      .map((invite) => ({
        id: invite.user_id,
        name: invite.user_name,
        email: invite.user_email,
        domain: invite.domain,
        phone: invite.phone,
        language: invite.language,
        directory_state: null,
        group: invite.group,
      }));
    return { hits, known: world.invites.length };
  },
};
