/**
 * A pretend engine behind Tauri's own IPC mock: for tests and the development page, never part of
 * the console. It answers the generated commands from memory, so screens meet real shapes.
 * One file a feature adds its commands to the table.
 */

import { mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import type { AppError, ErrorCode } from "@/bindings";
import { accountCommands, admit, withAccounts } from "./accounts";
import { appleCommands } from "./apple";
import { approvalCommands } from "./approvals";
import { auditCommands, withLog } from "./audit";
import { batchCommands } from "./batches";
import { brandingCommands } from "./branding";
import { certificateCommands } from "./certificates";
import { deviceCommands } from "./devices";
import { directoryCommands } from "./directories";
import { enrollCommands } from "./enroll";
import { enrollmentCommands } from "./enrollment";
import { enrollmentSettingsCommands } from "./enrollmentSettings";
import { funnelReportCommands } from "./funnelReport";
import { groupCommands } from "./groups";
import { importReviewCommands } from "./importRows";
import { importCommands } from "./imports";
import { outboxCommands } from "./outbox";
import { selfEnrollmentCommands } from "./selfEnrollment";
import { settingsCommands } from "./settings";
import { shellCommands } from "./shell";
import { templateCommands } from "./templates";
import { termsCommands } from "./terms";
import { textCommands } from "./texts";
import { userImportCommands } from "./userImports";
import { userCommands } from "./users";
import { makeWorld, type World, type WorldOptions } from "./world";

/** Takes the command's arguments as they cross the wire and answers, or throws an `AppError`. */
export type Handler = (world: World, args: Record<string, unknown>) => unknown;
export type Handlers = Record<string, Handler>;

/** Put together when it is first asked for: the files of features need this one, too. */
const allCommands = (): Handlers => ({
  ...shellCommands,
  ...enrollmentCommands,
  ...enrollCommands,
  ...settingsCommands,
  ...outboxCommands,
  ...batchCommands,
  ...importCommands,
  ...importReviewCommands,
  ...certificateCommands,
  ...appleCommands,
  ...funnelReportCommands,
  ...deviceCommands,
  ...templateCommands,
  ...textCommands,
  ...brandingCommands,
  ...accountCommands,
  ...auditCommands,
  ...userCommands,
  ...userImportCommands,
  ...groupCommands,
  ...approvalCommands,
  ...enrollmentSettingsCommands,
  ...termsCommands,
  ...directoryCommands,
  ...selfEnrollmentCommands,
});

export interface PretendEngine {
  world: World;
  /** Every call that was made, in order. */
  calls: { command: string; args: Record<string, unknown> }[];
  /** Answers of one test; they win over the table. */
  override: Handlers;
}

/** Puts the pretend engine in place of Tauri. `delay` in milliseconds makes loading visible. */
export function pretendEngine(options: WorldOptions & { delay?: number } = {}): PretendEngine {
  const engine: PretendEngine = { world: makeWorld(options), calls: [], override: {} };
  const commands = allCommands();
  if (options.seat) withAccounts(engine.world, options.seat);
  if (options.audit) withLog(engine.world, options.audit);
  mockWindows("main");
  mockIPC(
    async (command, payload) => {
      const args = (payload ?? {}) as Record<string, unknown>;
      engine.calls.push({ command, args });
      admit(engine.world, command);
      const handler = engine.override[command] ?? commands[command];
      if (!handler) throw refusal("internal", `The pretend engine has no answer to ${command}.`);
      if (options.delay) await new Promise((done) => setTimeout(done, options.delay));
      return await handler(engine.world, args);
    },
    { shouldMockEvents: true },
  );
  return engine;
}

/** An error as the engine sends it. */
export function refusal(code: ErrorCode, message: string, more: Partial<AppError> = {}): AppError {
  return { code, message, field: null, hint: null, problems: [], ...more };
}
