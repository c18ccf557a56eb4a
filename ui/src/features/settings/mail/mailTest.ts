/** *Test connection* of the mail server. */
import { commands, events, type MailChange } from "@/bindings";
import { t } from "@/words";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const mailTest: ConnectionTestKind<MailChange> = {
  steps: [...commonSteps, { id: "sender", name: t("mail-test-sender") }],
  test: commands.testMail,
  listen: (heard) => events.mailTestProgress.listen(heard),
  harmless: t("mail-test-harmless"),
  works: t("mail-test-works"),
};
