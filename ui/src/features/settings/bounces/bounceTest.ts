/** *Test connection* of the mailbox. */
import { type BounceChange, commands, events } from "@/bindings";
import { t } from "@/words";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const bounceTest: ConnectionTestKind<BounceChange> = {
  steps: [...commonSteps, { id: "folder", name: t("bounces-test-folder") }],
  test: commands.testBounces,
  listen: (heard) => events.bounceTestProgress.listen(heard),
  harmless: t("bounces-test-harmless"),
  works: t("bounces-test-works"),
};
