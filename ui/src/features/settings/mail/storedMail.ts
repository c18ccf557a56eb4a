/** What is stored about mail; other sections ask for the server's name and the sender. */
import { useQuery } from "@tanstack/react-query";
import { commands } from "@/bindings";
import { call } from "@/platform/call";
import { type MailForm, toForm } from "./mailForm";

export const storedMail = {
  queryKey: ["settings", "mail"],
  read: async (): Promise<MailForm> => toForm(await call(commands.mailSettings())),
};

export function useStoredMail(): MailForm | undefined {
  return useQuery({ queryKey: storedMail.queryKey, queryFn: storedMail.read }).data;
}
