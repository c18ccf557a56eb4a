/** *Test gateway*. */
import { commands, events, type TextChange } from "@/bindings";
import { t } from "@/words";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const textTest: ConnectionTestKind<TextChange> = {
  title: t("texts-test-gateway"),
  who: "gateway",
  steps: [
    { id: "settings", name: "Read the settings" },
    ...commonSteps.map((step) =>
      step.id === "look_up" ? { ...step, name: "Find the gateway" } : step,
    ),
  ],
  test: commands.testTexts,
  listen: (heard) => events.textTestProgress.listen(heard),
  harmless: "No text is sent.",
  works: "The gateway can be reached as it is filled in.",
};
