/**
 * The engine's commands, and the types they answer with and take, under one name each.
 * The names are drawn from the generated commands, so nothing here repeats a Rust type.
 */
import { commands } from "@/bindings";

export { commands };

type Command = keyof typeof commands;
type Answered<C extends Command> = Extract<
  Awaited<ReturnType<(typeof commands)[C]>>,
  { status: "ok" }
>["data"];
type Taken<C extends Command, N extends number> = Parameters<(typeof commands)[C]>[N];

export type Overview = Answered<"overview">;
export type Notice = Overview["notices"][number];
export type JobStatus = Answered<"jobStatus">;
export type InvitePage = Answered<"listInvites">;
export type InviteRow = InvitePage["rows"][number];
export type InviteState = InviteRow["state"];
export type Platform = InviteRow["platform"];
export type OwnedBy = InviteRow["owned_by"];
export type InviteFilter = Taken<"listInvites", 0>;
export type InviteSort = Taken<"listInvites", 1>;
export type InviteCounts = Answered<"countInvites">;
export type InviteDetail = Answered<"inviteDetail">;
export type TimelineEntry = InviteDetail["timeline"][number];
export type MessageRow = InviteDetail["messages"][number];
export type InviteAccess = Answered<"inviteAccess">;
export type Selection = Taken<"revokeInvites", 0>;
export type Changed = Answered<"revokeInvites">;
export type SendReceipt = Answered<"resendInvites">;
export type FunnelView = Answered<"funnel">;
export type InviteRequest = Answered<"listRequests">[number];
export type GroupChoice = Answered<"listGroups">[number];
