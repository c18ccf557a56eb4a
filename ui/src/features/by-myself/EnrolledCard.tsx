/** After Enrolled: the device that checked in, and what is left to do with it. */
import type { ByMyselfView } from "@/bindings";
import { platformWords } from "@/components/platforms";
import { DeviceOfInvite } from "@/features/devices/DeviceOfInvite";
import { t } from "@/words";
import page from "./ByMyselfPage.module.css";
import classes from "./EnrolledCard.module.css";
import { codeKey } from "./useCode";

export function EnrolledCard({ invite }: Pick<ByMyselfView, "invite">) {
  return (
    <section className={page.card} aria-label={t("by-myself-the-device")}>
      <div className={page.cardHead}>
        <h3 className={page.cardTitle}>
          {t("by-myself-is-enrolled", { device: platformWords[invite.platform].device })}
        </h3>
      </div>
      <p className={classes.text}>{t("by-myself-it-has-checked-in-itself")}</p>
      <DeviceOfInvite inviteId={invite.id} under={codeKey(invite.id)} />
    </section>
  );
}
