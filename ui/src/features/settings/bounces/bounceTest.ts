/** *Test connection* of the mailbox. */
import { type BounceChange, commands, events } from "@/bindings";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const bounceTest: ConnectionTestKind<BounceChange> = {
  steps: [...commonSteps, { id: "folder", name: "Open the folder" }],
  test: commands.testBounces,
  listen: (heard) => events.bounceTestProgress.listen(heard),
  harmless: "No mail is read or changed.",
  works: "Everything works: bounces can be read.",
};
