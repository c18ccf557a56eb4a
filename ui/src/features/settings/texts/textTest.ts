/** *Test gateway*. */
import { commands, events, type TextChange } from "@/bindings";
import { t } from "@/words";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const textTest: ConnectionTestKind<TextChange> = {
  title: t("texts-test-gateway"),
  who: "gateway",
  steps: [
    { id: "settings", name: t("texts-test-settings") },
    ...commonSteps.map((step) =>
      step.id === "look_up" ? { ...step, name: t("texts-test-find-gateway") } : step,
    ),
  ],
  test: commands.testTexts,
  listen: (heard) => events.textTestProgress.listen(heard),
  harmless: t("texts-test-harmless"),
  works: t("texts-test-works"),
};
