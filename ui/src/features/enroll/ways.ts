/** Whether invites can go by text now, and which way holds while they cannot. */
import { useQuery } from "@tanstack/react-query";
import { commands, type Via } from "@/bindings";
import { sendsText } from "@/components/vias";
import { call } from "@/platform/call";
import { explain } from "@/platform/errors";
import { t } from "@/words";

export interface Texts {
  /** `null` until it was read. */
  ready: boolean | null;
  /** Why not; blank when they can go. */
  words: string;
}

/** The same that the settings of texts have read again when they were saved. */
const standingKey = ["text-standing"] as const;

export function useTexts(): Texts {
  const standing = useQuery({
    queryKey: standingKey,
    queryFn: () => call(commands.textStanding()),
    // Another window may have set the gateway up, or taken it away.
    staleTime: 0,
  });
  if (standing.isError)
    return {
      ready: false,
      words: t("enroll-whether-texts-can-go-could", { message: explain(standing.error).message }),
    };
  return { ready: standing.data?.ready ?? null, words: standing.data?.words ?? "" };
}

/** The country of phone numbers that name none, as Settings has it; blank is none, or not read yet. */
export function useCountryOfNumbers(): string {
  const { data } = useQuery({
    // Below that of the standing: whoever saves the settings of texts has both read again.
    queryKey: [...standingKey, "country"],
    queryFn: async () => (await call(commands.textSettings())).country,
    staleTime: 0,
  });
  return data ?? "";
}

/** A way that sends texts gives way to email while none can go. */
export function wayThatGoes(via: Via, texts: Texts): Via {
  return texts.ready === false && sendsText(via) ? "email" : via;
}
