/** The directory domain of several users; blank takes it. */
import { useState } from "react";
import { DialogForm } from "@/features/devices/dialogs/DialogForm";
import { t } from "@/words";
import type { UserActions } from "../actions";
import type { AskedOfSome } from "../asks";
import classes from "./Dialogs.module.css";
import { DomainField } from "./MoreFields";

export function DomainForm({
  asked,
  actions,
  onDone,
  onClose,
}: {
  asked: AskedOfSome;
  actions: UserActions;
  onDone: () => void;
  onClose: () => void;
}) {
  const [domain, setDomain] = useState("");
  const { users, domain_synced } = asked.affected;
  const left = users - domain_synced;
  return (
    <DialogForm
      confirm={domain.trim() === "" ? t("users-take-domain") : t("users-set-domain")}
      ready={left > 0}
      fields={["domain"]}
      onConfirm={async () => {
        await actions.setDomain(asked.selection, domain);
        onDone();
      }}
      onClose={onClose}
    >
      {(words) => (
        <>
          <DomainField value={domain} error={words.domain} onChange={setDomain} />
          {domain_synced > 0 && (
            <p className={classes.text}>
              {left === 0
                ? t("users-domain-all-synced")
                : t("users-domain-some-synced", { n: domain_synced })}
            </p>
          )}
        </>
      )}
    </DialogForm>
  );
}
