/** Which of the two messages is shown, where a mail and a text go. */
import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Via } from "@/bindings";
import { sendsMail, sendsText } from "@/components/vias";
import { t } from "@/words";

export type Kind = "mail" | "text";

/** The chosen message, else the only one that goes. */
export function usePreviewKind(via: Via): { kind: Kind; choice: ReactNode } {
  const [asked, setAsked] = useState<Kind>("mail");
  const both = sendsMail(via) && sendsText(via);
  const kind: Kind = both ? asked : sendsText(via) ? "text" : "mail";
  const choice = both && (
    <SegmentedControl
      size="xs"
      aria-label={t("enroll-message-shown")}
      value={kind}
      data={[
        { value: "mail", label: t("enroll-mail") },
        { value: "text", label: t("enroll-text") },
      ]}
      onChange={(value) => setAsked(value as Kind)}
    />
  );
  return { kind, choice };
}
