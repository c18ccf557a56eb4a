/** *Test connection* of the mail server. */
import { commands, events, type MailChange } from "@/bindings";
import { type ConnectionTestKind, commonSteps } from "../server/useConnectionTest";

export const mailTest: ConnectionTestKind<MailChange> = {
  steps: [...commonSteps, { id: "sender", name: "Accept the sender" }],
  test: commands.testMail,
  listen: (heard) => events.mailTestProgress.listen(heard),
  harmless: "No mail is sent.",
  works: "Everything works: mails can be sent.",
};
